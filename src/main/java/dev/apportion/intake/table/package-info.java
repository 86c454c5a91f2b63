/**
 * A sheet's table of cost: where it begins, what its columns mean, and a row's amount by them. Uses intake.value.
 */
@NullMarked
package dev.apportion.intake.table;

import org.jspecify.annotations.NullMarked;
