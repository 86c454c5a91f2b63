/**
 * The models behind each workbook, and the writing of them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "template",
            "template :: model",
            "template :: fault",
            "ooxml",
            "cost",
            "ledger",
            "allocate",
            "policy",
            "money",
            "sheet",
            "sheet :: zip"
        })
package dev.apportion.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
