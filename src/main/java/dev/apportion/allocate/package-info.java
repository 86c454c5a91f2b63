/**
 * Shares pooled cost between departments and work items, exactly, and keeps the trace of each cent.
 *
 * <p>In reading order: {@link dev.apportion.allocate.Allocator} shows the steps; Gathering takes cost into pools;
 * BaseQuantities and Receivers say who receives by what; ServiceNetwork finds where cost comes to rest;
 * BetweenDepartments, WithinDepartments and Handovers post it; {@link dev.apportion.allocate.Trace} explains it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"policy", "policy :: condition", "cost", "message", "money"})
package dev.apportion.allocate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
