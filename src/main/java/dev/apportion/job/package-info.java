/**
 * The month-end job: all Spring Batch configuration, its steps, listeners and progress.
 * Start with MonthEndJobConfiguration and read it top to bottom.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "money",
            "sheet",
            "template",
            "cost",
            "policy",
            "intake",
            "classify",
            "allocate",
            "report",
            "deliver"
        })
package dev.apportion.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
