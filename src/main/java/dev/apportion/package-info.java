/** Apportion: month-end distribution of all cost to projects and operations. */
@NullMarked
package dev.apportion;

import org.jspecify.annotations.NullMarked;
