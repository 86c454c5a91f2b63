/**
 * An xlsx or xlsm of a department whose cells are marked while its rows run through. POI sees the workbook without them.
 */
@NullMarked
package dev.apportion.report.streamed;

import org.jspecify.annotations.NullMarked;
