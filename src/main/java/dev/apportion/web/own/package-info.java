/** The page of a department's head: its own month, and nothing of others. */
@NullMarked
package dev.apportion.web.own;

import org.jspecify.annotations.NullMarked;
