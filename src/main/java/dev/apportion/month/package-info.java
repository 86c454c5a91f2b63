/**
 * What holds for a month whoever asks: its folders, inputs and fingerprint, how a line of it is decided and how its cost is
 * allocated, and how a command refuses.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "sheet",
            "cost",
            "cost :: received",
            "ledger",
            "ledger :: file",
            "ledger :: line",
            "policy",
            "classify",
            "allocate",
            "report"
        })
package dev.apportion.month;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
