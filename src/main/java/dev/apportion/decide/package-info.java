/**
 * How a month's lines are decided, converted, summed and allocated, the same for whoever asks: the job, a check or a
 * what-if. What of that the ledger knows comes from there; folders and files are not its concern.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "allocate",
            "allocate :: base",
            "classify",
            "cost",
            "ledger",
            "ledger :: line",
            "message",
            "money",
            "policy",
            "report :: review"
        })
package dev.apportion.decide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
