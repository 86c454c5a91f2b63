/**
 * A month's lines decided and allocated again by another policy, beside what the ledger has, which stays as it is.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "allocate",
            "allocate :: base",
            "classify",
            "classify :: rule",
            "cost",
            "cost :: received",
            "decide",
            "folder",
            "ledger",
            "ledger :: file",
            "ledger :: line",
            "ledger :: store",
            "policy",
            "policy :: workbook",
            "report",
            "report :: whatif",
            "template :: fault"
        })
package dev.apportion.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
