/** What formulas calculate with, turned into one another and compared as Excel does it. Uses nothing. */
@NullMarked
package dev.apportion.template.formula.value;

import org.jspecify.annotations.NullMarked;
