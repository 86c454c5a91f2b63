package dev.apportion.report.figures;

import dev.apportion.ledger.Run;
import dev.apportion.policy.Policy;
import dev.apportion.template.model.Description;
import java.time.YearMonth;

/**
 * What every workbook says about itself.
 */
public record Heading(
        @Description("its name, from the policy") String organization,
        @Description("the month; its first day") YearMonth period,

        @Description("the period in words, such as October 2026")
        String month,

        @Description("number of this run of the period") int revision,
        @Description("code of the reporting currency") String currency,
        @Description("SHA-256 of the policy workbook") String policy,

        @Description("SHA-256 over everything that the figures depend on")
        String inputs) {

    public static Heading of(Policy policy, Run run) {
        return new Heading(
                policy.settings().organization(),
                run.period().month(),
                run.period().inWords(policy.settings().language()),
                run.revision(),
                run.currency().getCode(),
                run.basis().policySha256(),
                run.basis().fingerprint());
    }
}
