/**
 * The month-end job: all Spring Batch configuration, its steps, listeners and progress, and what people do with a run before
 * and after: check, approve, send, close. Start with MonthEndJobConfiguration and read it top to bottom; MonthEnd starts it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "sheet",
            "template",
            "template :: fault",
            "cost",
            "ledger",
            "ledger :: store",
            "policy",
            "intake",
            "classify",
            "allocate",
            "month",
            "report",
            "deliver"
        })
package dev.apportion.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
