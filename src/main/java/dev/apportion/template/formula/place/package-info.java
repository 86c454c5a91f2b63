/** Cells, areas and how rows move. Uses nothing. */
@NullMarked
package dev.apportion.template.formula.place;

import org.jspecify.annotations.NullMarked;
