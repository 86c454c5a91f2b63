/**
 * Tables of the policy workbook, their rows and cells, and what a cell can hold: a date, a percentage, a condition and others, a
 * class each with the faults that such a cell can have. Knows no sheet in particular.
 */
@NullMarked
package dev.apportion.policy.workbook.cell;

import org.jspecify.annotations.NullMarked;
