/**
 * The command line: one class a command, and exit codes.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "job",
            "explain",
            "whatif",
            "folder",
            "prepare",
            "control",
            "watch",
            "monitor",
            "policy",
            "cost",
            "cost :: received",
            "ledger",
            "ledger :: store",
            "allocate",
            "report",
            "template",
            "template :: model",
            "template :: fault",
            "deliver"
        })
package dev.apportion.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
