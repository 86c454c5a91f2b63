/**
 * The ledger's database: embedded in a data folder, which is opened for one process at a time, backed up and put back, or on a
 * PostgreSQL server. {@link dev.apportion.ledger.store.LedgerDatabase} is either.
 */
@NullMarked
@NamedInterface("store")
package dev.apportion.ledger.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
