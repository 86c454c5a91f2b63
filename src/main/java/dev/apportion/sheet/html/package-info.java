/** Reads the tables of an HTML page, as banks export them under the ending .xls. */
@NullMarked
package dev.apportion.sheet.html;

import org.jspecify.annotations.NullMarked;
