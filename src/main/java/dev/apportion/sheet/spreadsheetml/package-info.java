/** Reads the XML spreadsheets of Excel 2003, which accounting systems still export under the ending .xls or .xml. */
@NullMarked
package dev.apportion.sheet.spreadsheetml;

import org.jspecify.annotations.NullMarked;
