/**
 * The month-end job, and nothing but the job. Start with MonthEndJobConfiguration, which has the steps in their order;
 * MonthEnd starts it. The steps are below: collect reads the files, balance decides over all of them, publish writes and
 * delivers; step has what all of them work with.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "allocate",
            "allocate :: base",
            "classify",
            "control",
            "cost",
            "cost :: received",
            "decide",
            "deliver",
            "deliver :: smtp",
            "folder",
            "intake",
            "intake :: correction",
            "intake :: review",
            "ledger",
            "ledger :: balance",
            "ledger :: file",
            "ledger :: line",
            "ledger :: holder",
            "ledger :: forget",
            "ledger :: store",
            "message",
            "money",
            "ooxml",
            "policy",
            "policy :: workbook",
            "report",
            "report :: returned",
            "setting",
            "sheet",
            "sheet :: open",
            "template :: fault"
        })
package dev.apportion.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
