/** From the text of a formula to its tree. Uses the tree and the functions. */
@NullMarked
package dev.apportion.template.formula.parse;

import org.jspecify.annotations.NullMarked;
