/** Parsed formulas, and how they are calculated. Uses places and values. */
@NullMarked
package dev.apportion.template.formula.tree;

import org.jspecify.annotations.NullMarked;
