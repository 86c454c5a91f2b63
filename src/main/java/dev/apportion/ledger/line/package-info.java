/**
 * Where the lines of a run and their sums are kept, packed by ledger.block. Uses no other package of ledger.
 */
@NullMarked
@NamedInterface("line")
package dev.apportion.ledger.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
