/**
 * What is kept of each run: {@link dev.apportion.ledger.Ledger} has a view of the tables for each kind of fact. Lines and sums
 * are in ledger.line, packed by ledger.block; what was read of files is in ledger.file; ledger.store opens, migrates and backs up
 * the database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"cost", "cost :: received", "money"})
package dev.apportion.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
