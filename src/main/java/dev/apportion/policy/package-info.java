/**
 * The policy workbook as one immutable value.
 * All faults of the workbook are reported at once, each with its cell.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"cost", "ooxml", "sheet", "sheet :: open", "message", "money"})
package dev.apportion.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
