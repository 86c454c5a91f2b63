/** The page of a month's figures: any of them, down to the cell that it comes from. */
@NullMarked
package dev.apportion.web.figures;

import org.jspecify.annotations.NullMarked;
