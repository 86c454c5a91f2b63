/** Copies sheets for each element, and columns for each heading, before compiling. Uses fields and faults. */
@NullMarked
package dev.apportion.template.repeat;

import org.jspecify.annotations.NullMarked;
