/** Worked examples with published figures, for tests of every layer. */
@NullMarked
package dev.apportion.textbook;

import org.jspecify.annotations.NullMarked;
