/** The page where held lines are decided. */
@NullMarked
package dev.apportion.web.decide;

import org.jspecify.annotations.NullMarked;
