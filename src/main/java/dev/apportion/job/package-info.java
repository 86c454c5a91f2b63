/**
 * The month-end job: all Spring Batch configuration, its steps, listeners and progress, and what people do with a run before
 * and after: check, approve, send, close. Start with MonthEndJobConfiguration and read it top to bottom; MonthEnd starts it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "sheet",
            "template",
            "cost",
            "cost :: received",
            "ledger",
            "ledger :: file",
            "ledger :: line",
            "ledger :: store",
            "policy",
            "intake",
            "intake :: review",
            "classify",
            "allocate",
            "month",
            "report",
            "deliver"
        })
package dev.apportion.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
