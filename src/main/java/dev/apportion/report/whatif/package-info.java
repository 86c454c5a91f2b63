/**
 * How a month differs under another policy: by cause, line and amount. Knows no template and no workbook.
 */
@NamedInterface("whatif")
@NullMarked
package dev.apportion.report.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
