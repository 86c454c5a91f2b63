/**
 * The working folder: where things are, what a period's folder holds, and the fingerprint of it all; and how whoever
 * works with it reports progress, refuses and fails.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "access",
            "setting",
            "sheet :: open",
            "sheet",
            "cost",
            "cost :: received",
            "ledger",
            "ledger :: file",
            "ledger :: store",
            "policy",
            "intake",
            "intake :: correction"
        })
package dev.apportion.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
