/**
 * Which month cost is of: by the columns of its row, the texts above its table, the names of sheets and files. Uses intake.table and
 * intake.value.
 */
@NullMarked
package dev.apportion.intake.month;

import org.jspecify.annotations.NullMarked;
