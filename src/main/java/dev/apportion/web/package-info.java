/**
 * The month in a browser: pages that do what the commands do, by the same code, for who started them on this machine or
 * for a team. Only {@code open} and {@code serve} start it, in a Spring context of its own. Below: access lets nobody else in, run does a month in the
 * background, and there is a room for each page.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "allocate",
            "control",
            "cost",
            "cost :: received",
            "decide",
            "deliver",
            "explain",
            "folder",
            "intake :: correction",
            "job",
            "ledger",
            "ledger :: file",
            "ledger :: holder",
            "ledger :: line",
            "ledger :: store",
            "message",
            "money",
            "ooxml",
            "policy",
            "policy :: workbook",
            "prepare",
            "report :: chart",
            "report :: figures",
            "report :: front",
            "report :: layout",
            "report :: review",
            "setting",
            "sheet",
            "sheet :: open",
            "team",
            "whatif"
        })
package dev.apportion.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
