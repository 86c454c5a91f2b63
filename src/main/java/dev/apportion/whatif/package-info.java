/**
 * A month's lines decided and allocated again by another policy, beside what the ledger has, which stays as it is.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "cost",
            "cost :: received",
            "ledger",
            "ledger :: file",
            "ledger :: line",
            "ledger :: store",
            "policy",
            "classify",
            "allocate",
            "template",
            "template :: fault",
            "report",
            "folder",
            "decide",
            "allocate :: base",
            "policy :: workbook",
            "report :: whatif"
        })
package dev.apportion.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
