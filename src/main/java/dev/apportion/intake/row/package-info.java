/**
 * What rows below headings are that are no lines of cost: blank, notes, totals, parts of other rows, another table. Uses intake.table,
 * intake.value and intake.doubt, which adds up what doesn't count.
 */
@NullMarked
package dev.apportion.intake.row;

import org.jspecify.annotations.NullMarked;
