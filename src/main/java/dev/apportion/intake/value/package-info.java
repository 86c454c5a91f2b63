/**
 * What is in a single cell: numbers, dates, currencies, departments and types as people write them. Uses no other package
 * of intake.
 */
@NullMarked
package dev.apportion.intake.value;

import org.jspecify.annotations.NullMarked;
