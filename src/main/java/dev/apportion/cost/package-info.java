/**
 * What is distributed and to whom: periods, departments, work items, cost lines and their sums. Everything here is a fact; the
 * decisions are made in classify and allocate, and ledger keeps both. May use money; knows no Spring and no database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"message", "money"})
package dev.apportion.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
