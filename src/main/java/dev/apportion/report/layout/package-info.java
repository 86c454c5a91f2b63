/**
 * Writes on the Layouts and Rules sheets of a policy workbook what a person accepted. Rests on {@code policy}; {@code report} doesn't know
 * it.
 */
@NamedInterface("layout")
@NullMarked
package dev.apportion.report.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
