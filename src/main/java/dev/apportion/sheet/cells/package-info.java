/** The cells of one row in primitive arrays, and how stored numbers become decimals and dates. Shared by all formats. */
@NullMarked
package dev.apportion.sheet.cells;

import org.jspecify.annotations.NullMarked;
