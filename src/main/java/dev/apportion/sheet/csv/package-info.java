/** Reads delimited text as a stream of rows. */
@NullMarked
package dev.apportion.sheet.csv;

import org.jspecify.annotations.NullMarked;
