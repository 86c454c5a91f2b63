/**
 * Figures of a month and the rows that several workbooks show. Knows no template and no workbook.
 */
@NamedInterface("figures")
@NullMarked
package dev.apportion.report.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
