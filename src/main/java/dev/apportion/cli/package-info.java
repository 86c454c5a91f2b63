/**
 * The command line: one class a command, and exit codes.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "allocate",
            "control",
            "cost",
            "cost :: received",
            "deliver",
            "explain",
            "folder",
            "intake :: correction",
            "job",
            "ledger",
            "ledger :: audit",
            "ledger :: balance",
            "ledger :: holder",
            "ledger :: forget",
            "ledger :: store",
            "mailbox",
            "message",
            "money",
            "monitor",
            "ooxml",
            "prepare",
            "report",
            "setting",
            "team",
            "template :: fault",
            "template :: model",
            "watch",
            "web",
            "whatif"
        })
package dev.apportion.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
