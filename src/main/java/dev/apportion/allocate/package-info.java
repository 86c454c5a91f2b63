/**
 * Shares pooled cost between departments and work items, exactly, and keeps the trace of each cent.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"policy", "cost", "money"})
package dev.apportion.allocate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
