/**
 * What the audit log is written with: one writer at a time, and the messages that its entries name. Uses no other package of ledger.
 */
@NullMarked
package dev.apportion.ledger.audit;

import org.jspecify.annotations.NullMarked;
