/**
 * What the audit log is written with, one writer at a time, and what it compares: hashes of runs and of messages that were sent, and
 * of what there was before a name was forgotten; and the administrator's key that signs it. Of the ledger's other packages it uses ledger.line and ledger.block.
 */
@NullMarked
@NamedInterface("audit")
package dev.apportion.ledger.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
