/**
 * Figures of runs for monitoring systems, kept only when asked for.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "cost", "folder", "job", "ledger", "message", "money"})
package dev.apportion.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
