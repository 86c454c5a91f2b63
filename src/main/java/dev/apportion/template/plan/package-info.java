/** A compiled template: what is copied, moved and filled. Uses fields and formulas. */
@NullMarked
package dev.apportion.template.plan;

import org.jspecify.annotations.NullMarked;
