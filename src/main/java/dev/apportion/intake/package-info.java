/**
 * From a departmental workbook to cost lines: finds the table, maps the columns, parses the cells.
 * What is not cost is ignored with a reason; what can't be read is rejected with advice.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"sheet", "policy", "policy :: condition", "cost", "money"})
package dev.apportion.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
