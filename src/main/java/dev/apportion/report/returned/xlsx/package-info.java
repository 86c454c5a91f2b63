/**
 * An xlsx or xlsm of a department whose cells are marked while its rows run through. All that the marks don't touch is copied as
 * it came.
 */
@NullMarked
package dev.apportion.report.returned.xlsx;

import org.jspecify.annotations.NullMarked;
