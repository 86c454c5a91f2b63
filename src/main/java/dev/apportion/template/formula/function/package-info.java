/** The functions of formulas, a group a class. Uses the tree. */
@NullMarked
package dev.apportion.template.formula.function;

import org.jspecify.annotations.NullMarked;
