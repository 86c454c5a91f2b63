/**
 * Corrections of single cells: read from the workbooks in which people record them, and put before the eyes of whoever reads the
 * file that they are about. Uses cost and sheet.
 */
@NullMarked
@NamedInterface("correction")
package dev.apportion.intake.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
