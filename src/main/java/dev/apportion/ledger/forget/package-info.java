/**
 * Takes a person's name out of what is kept of closed periods, with no figure changed, and finds where one still stands. What an
 * entry of the audit log rests on then is in ledger.audit.
 */
@NullMarked
@NamedInterface("forget")
package dev.apportion.ledger.forget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
