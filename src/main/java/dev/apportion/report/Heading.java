package dev.apportion.report;

import dev.apportion.cost.Run;
import dev.apportion.policy.Policy;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What every workbook says about itself.
 *
 * @param month the period in words, such as "October 2026"
 * @param currency code of the reporting currency
 * @param inputs SHA-256 over everything that the figures depend on
 */
record Heading(
        String organization,
        YearMonth period,
        String month,
        int revision,
        String currency,
        String policy,
        String inputs) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    static Heading of(Policy policy, Run run) {
        return new Heading(
                policy.settings().organization(),
                run.period().month(),
                MONTH.format(run.period().month()),
                run.revision(),
                run.currency().getCode(),
                run.policySha256(),
                run.fingerprint());
    }
}
