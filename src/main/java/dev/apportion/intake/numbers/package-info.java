/**
 * Where every number of a sheet is, read or not, and what it looks like, so that no cost is passed over in silence. Uses
 * intake.table and intake.value.
 */
@NullMarked
package dev.apportion.intake.numbers;

import org.jspecify.annotations.NullMarked;
