package dev.apportion.report;

import dev.apportion.ledger.Run;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.whatif.Effects;
import dev.apportion.report.whatif.LineChange;
import dev.apportion.report.whatif.OtherPolicy;
import dev.apportion.report.whatif.PolicyDifferences;
import dev.apportion.report.whatif.PolicyOutcome;
import dev.apportion.report.whatif.WhatIfComparison;
import dev.apportion.template.Template;
import dev.apportion.template.fault.TemplateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** Writes the workbook that shows a period under another policy beside what it is. */
public final class WhatIfReport {

    /**
     * Totals of the comparison, in minor units of the reporting currency.
     *
     * @param byRates what other exchange rates add
     * @param notCost lines that the other policy takes for no cost
     * @param moved lines that are decided differently or converted at another rate
     * @param items work items whose cost differs, in whichever departments
     */
    public record Totals(long before, long byRates, long notCost, long after, int moved, int items) {}

    private final Template template;

    private WhatIfReport(Template template) {
        this.template = template;
    }

    /**
     * Reads the template of a folder.
     *
     * @param language of its texts
     * @param currency of its amounts
     */
    public static WhatIfReport compile(Path templatesFolder, Locale language, CurrencyUnit currency)
            throws TemplateException {
        return new WhatIfReport(ReportTemplate.WHAT_IF.compile(templatesFolder, language, currency));
    }

    /**
     * Writes the comparison; a file of the same name is replaced when the new one is complete.
     *
     * @param policy gives the names
     * @param changes every line under both policies; gone through several times
     * @param notes what a reader should know
     */
    public Totals write(
            Policy policy,
            Run run,
            OtherPolicy other,
            PolicyOutcome before,
            PolicyOutcome after,
            Iterable<LineChange> changes,
            List<Message> notes,
            Path file)
            throws IOException {
        PolicyDifferences differences = PolicyDifferences.of(before, after, changes);
        Effects all = new Effects();
        differences.places.values().forEach(all::add);
        WholeFile.write(
                file,
                out -> template.render(
                        WhatIfComparison.of(policy, run, other, differences, changes, notes, words(policy, run)), out));
        return new Totals(
                all.before,
                differences.byRates,
                differences.notCost,
                all.after,
                differences.moved,
                differences.changed());
    }

    private FrontWords words(Policy policy, Run run) {
        return new FrontWords(
                template::inLanguage,
                policy.settings().language(),
                run.currency().getCode());
    }
}
