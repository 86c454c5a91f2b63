/** Changes the text of a formula in a template. Uses tokens and references. */
@NullMarked
package dev.apportion.template.formula.rewrite;

import org.jspecify.annotations.NullMarked;
