/**
 * What makes lines doubtful although they count: totals that differ, lines that are sums of others, sheets that repeat others.
 * Uses intake.table.
 */
@NullMarked
package dev.apportion.intake.doubt;

import org.jspecify.annotations.NullMarked;
