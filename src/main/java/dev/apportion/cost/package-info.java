/**
 * What is distributed and to whom: periods, departments, work items, cost lines, and the ledger that keeps them.
 * Everything here is a fact; the decisions are made in classify and allocate.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"money"})
package dev.apportion.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
