/** From a template to its plan, or to its faults. */
@NullMarked
package dev.apportion.template.compile;

import org.jspecify.annotations.NullMarked;
