/**
 * Any spreadsheet file (xlsx, xlsm, xls, xlsb, ods, csv and older ones) as a stream of typed cells with addresses.
 * Knows no business words. Here is what callers see and every format fills in; {@code sheet.open} opens a file,
 * {@code sheet.xlsx}, {@code xlsb}, {@code xls}, {@code ods}, {@code csv}, {@code html} and {@code spreadsheetml} read one
 * format each, on {@code cells}, {@code zip} and {@code xml}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"message", "ooxml"})
package dev.apportion.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
