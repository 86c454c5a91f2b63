/** The documentation that users follow, followed by a test: its commands with what they print, and its edits of workbooks. */
@NullMarked
package dev.apportion.endtoend.tutorial;

import org.jspecify.annotations.NullMarked;
