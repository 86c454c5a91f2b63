/**
 * What goes back to a department: its own workbook with each finding at its cell, or a list where the workbook can't be
 * marked. Rests on {@code report}, which doesn't know it.
 */
@NamedInterface("returned")
@NullMarked
package dev.apportion.report.returned;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
