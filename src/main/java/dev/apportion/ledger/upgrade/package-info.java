/**
 * Brings the tables of a ledger to this program's version: {@link dev.apportion.ledger.upgrade.LedgerMigrations} runs the
 * migrations in SQL, and those here that SQL can't do. Uses ledger.line and ledger.block.
 */
@NullMarked
@NamedInterface("upgrade")
package dev.apportion.ledger.upgrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
