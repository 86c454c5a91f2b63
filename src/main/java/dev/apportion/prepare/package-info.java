/**
 * What people do before a month is run: begin a working folder, make the form for departments, check what a run would
 * read.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "sheet",
            "template",
            "template :: fault",
            "cost",
            "cost :: received",
            "ledger",
            "ledger :: store",
            "policy",
            "intake",
            "intake :: review",
            "classify",
            "allocate",
            "folder",
            "decide",
            "report",
            "job",
            "policy :: workbook",
            "template :: fault"
        })
package dev.apportion.prepare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
