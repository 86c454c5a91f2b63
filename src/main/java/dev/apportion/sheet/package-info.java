/**
 * Any spreadsheet file (xlsx, xlsm, xls, xlsb, ods, csv and older ones) as a stream of typed cells with addresses.
 * Knows no business words.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.apportion.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
