/**
 * The models behind each workbook, and the writing of them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "sheet :: open",
            "template",
            "template :: model",
            "template :: fault",
            "ooxml",
            "cost",
            "cost :: received",
            "ledger",
            "ledger :: file",
            "ledger :: line",
            "allocate",
            "policy",
            "money",
            "sheet",
            "sheet :: zip"
        })
package dev.apportion.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
