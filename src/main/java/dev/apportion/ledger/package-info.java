/**
 * What is kept of each run: {@link dev.apportion.ledger.RunLedger} has a view of the tables for each kind of fact, bound to
 * the run, and {@link dev.apportion.ledger.Ledger} those that are of no single run. Lines and sums
 * are in ledger.line, packed by ledger.block; what was read of files is in ledger.file; ledger.store opens, migrates and backs up
 * the database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "cost", "cost :: received", "message", "money", "setting"})
package dev.apportion.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
