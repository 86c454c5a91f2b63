/** The ledger's database in a data folder: opened for one process at a time, migrated, backed up and put back. */
@NullMarked
@NamedInterface("store")
package dev.apportion.ledger.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
