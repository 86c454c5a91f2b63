/**
 * The outbox and the e-mail that takes packs to their recipients, at most once per content.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "report",
            "report :: front",
            "policy",
            "cost",
            "cost :: received",
            "ledger",
            "ledger :: file",
            "message",
            "money",
            "setting"
        })
package dev.apportion.deliver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
