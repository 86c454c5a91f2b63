/**
 * What people do before a month is run: begin a working folder, make the form for departments, check what a run would
 * read.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "access",
            "allocate",
            "classify",
            "classify :: rule",
            "cost",
            "cost :: received",
            "decide",
            "folder",
            "intake",
            "intake :: correction",
            "intake :: review",
            "ledger",
            "ledger :: file",
            "ledger :: line",
            "ledger :: store",
            "ooxml",
            "policy",
            "policy :: condition",
            "policy :: workbook",
            "report",
            "report :: layout",
            "sheet",
            "template :: fault"
        })
package dev.apportion.prepare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
