/**
 * A row as a line of cost: whose it is, its amount, its period, its texts, and what can't be read of it. Uses intake.table,
 * intake.value, intake.month, intake.numbers and intake.row.
 */
@NullMarked
package dev.apportion.intake.line;

import org.jspecify.annotations.NullMarked;
