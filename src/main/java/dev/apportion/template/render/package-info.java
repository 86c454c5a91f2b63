/** Fills a plan from a model. Uses the plan and not how it came about. */
@NullMarked
package dev.apportion.template.render;

import org.jspecify.annotations.NullMarked;
