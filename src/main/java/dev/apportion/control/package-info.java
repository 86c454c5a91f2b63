/**
 * What people do with a month that was run: approve it, send it, close it and open it again; and what the job may do as
 * long as they have not. The backups that closing makes, and what it takes to forget a name in closed months.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "cost",
            "cost :: received",
            "ooxml",
            "ledger",
            "ledger :: forget",
            "ledger :: store",
            "sheet",
            "sheet :: open",
            "intake",
            "intake :: correction",
            "intake :: review",
            "policy",
            "report",
            "report :: review",
            "setting",
            "deliver",
            "folder",
            "deliver :: smtp",
            "policy :: workbook",
            "message",
            "money"
        })
package dev.apportion.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
