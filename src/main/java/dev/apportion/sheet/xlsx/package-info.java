/** Reads xlsx and xlsm, transitional and strict, as a stream of rows. */
@NullMarked
package dev.apportion.sheet.xlsx;

import org.jspecify.annotations.NullMarked;
