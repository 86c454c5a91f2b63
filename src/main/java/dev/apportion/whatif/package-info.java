/**
 * A month's lines decided and allocated again by another policy, beside what the ledger has, which stays as it is.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "cost",
            "ledger",
            "ledger :: store",
            "policy",
            "classify",
            "allocate",
            "template",
            "template :: fault",
            "report",
            "month"
        })
package dev.apportion.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
