/** What is put into a returned workbook, whatever its format: marks of cells and the list of them, as data. */
@NullMarked
package dev.apportion.report.returned.mark;

import org.jspecify.annotations.NullMarked;
