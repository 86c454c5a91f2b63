/**
 * The models of the workbooks, and the writing of them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "cost",
            "cost :: received",
            "ledger",
            "ledger :: file",
            "ledger :: line",
            "message",
            "money",
            "ooxml",
            "policy",
            "policy :: workbook",
            "sheet",
            "sheet :: open",
            "sheet :: zip",
            "template",
            "template :: fault",
            "template :: model"
        })
package dev.apportion.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
