/**
 * What of a run must add up, and whether it does: while the run is made, from totals that are at hand, and whenever somebody asks,
 * from the lines and rows that the ledger keeps. Reads only.
 */
@NullMarked
@NamedInterface("balance")
package dev.apportion.ledger.balance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
