/**
 * Runs the job when files have arrived and settled, and at fixed times. Decides when and for which period; the rest is
 * up to the job.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "access",
            "folder",
            "intake",
            "ledger :: store",
            "mailbox",
            "policy",
            "sheet",
            "sheet :: open",
            "setting",
            "cost",
            "cost :: received",
            "policy :: workbook"
        })
package dev.apportion.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
