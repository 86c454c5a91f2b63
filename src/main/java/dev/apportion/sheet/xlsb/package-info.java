/** Reads xlsb, the binary twin of xlsx. */
@NullMarked
package dev.apportion.sheet.xlsb;

import org.jspecify.annotations.NullMarked;
