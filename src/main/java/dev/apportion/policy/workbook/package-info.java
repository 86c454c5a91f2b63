/**
 * Reads the policy workbook, a class a sheet; {@link dev.apportion.policy.workbook.PolicyReader} names them in their order, and
 * {@code cell} reads what their cells hold.
 * Rests on {@code policy}, which doesn't know it.
 */
@NamedInterface("workbook")
@NullMarked
package dev.apportion.policy.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
