/**
 * Where a figure comes from: down from departments, work items and pools to the rows, and why a line was decided as it was.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "allocate",
            "classify",
            "cost",
            "cost :: received",
            "decide",
            "folder",
            "ledger",
            "ledger :: file",
            "ledger :: line",
            "message",
            "money",
            "policy",
            "policy :: workbook"
        })
package dev.apportion.explain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
