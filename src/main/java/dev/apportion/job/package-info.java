/**
 * The month-end job, and nothing but the job. Start with MonthEndJobConfiguration, which has the steps in their order;
 * MonthEnd starts it. The steps are below: collect reads the files, balance decides over all of them, publish writes and
 * delivers; step has what all of them work with.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "sheet :: open",
            "ooxml",
            "sheet",
            "template",
            "template :: fault",
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
            "folder",
            "decide",
            "report",
            "deliver",
            "control",
            "allocate :: base",
            "deliver :: smtp",
            "policy :: workbook",
            "report :: returned"
        })
package dev.apportion.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
