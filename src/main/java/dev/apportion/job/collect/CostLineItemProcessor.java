package dev.apportion.job.collect;

import dev.apportion.classify.Classifier;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.decide.CurrencyConversion;
import dev.apportion.job.balance.CreditDecisions;
import dev.apportion.job.step.MonthEndRun;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Decides each accepted line and converts its amount. Stateless: rows don't know of each other. */
class CostLineItemProcessor implements ItemProcessor<SourcePage, CollectedPage> {

    private final int fileNumber;
    private final Classifier classifier;
    private final CurrencyConversion conversion;
    private final String noRateAdvice;

    CostLineItemProcessor(MonthEndRun run, int fileNumber, Classifier classifier) {
        this.fileNumber = fileNumber;
        this.classifier = classifier;
        this.conversion = new CurrencyConversion(run.policy(), run.period());
        this.noRateAdvice = " on the Rates sheet of the policy for " + run.period() + "; add one and run again";
    }

    @Override
    public CollectedPage process(SourcePage page) {
        List<CollectedRow> collected = new ArrayList<>(page.rows().size());
        for (SourceRow row : page.rows()) {
            collected.add(collect(row));
        }
        return new CollectedPage(collected, page.end());
    }

    private CollectedRow collect(SourceRow item) {
        if (!(item.row() instanceof RowOutcome.Accepted accepted)) {
            return new CollectedRow(item.sequence(), item.row(), null, List.of());
        }
        CostLine line = accepted.line();
        Optional<Classifier.NotCost> notCost = classifier.notCost(line);
        if (notCost.isPresent()) {
            RowOutcome ignored = new RowOutcome.Ignored(
                    line.source(),
                    line.department(),
                    RowOutcome.Reason.NOT_COST,
                    notCost.get().reason(),
                    notCost.get().rule(),
                    line.minor(),
                    line.currency());
            return new CollectedRow(item.sequence(), ignored, null, List.of());
        }
        return decided(item, accepted, line);
    }

    private CollectedRow decided(SourceRow item, RowOutcome.Accepted accepted, CostLine line) {
        List<Finding> findings = new ArrayList<>(accepted.findings());
        String key = classifier.key(line);
        Decision decision = CreditDecisions.waits(line) ? CreditDecisions.LATER : classifier.classify(line, key);
        BigDecimal rate = null;
        long reporting = line.minor();
        if (accepted.heldFor() != null) {
            reporting = 0;
            decision = Decision.held(accepted.heldFor()).with(decision.findings());
        } else if (!conversion.isReporting(line.currency())) {
            rate = conversion.rate(line.currency()).orElse(null);
            reporting = rate == null ? 0 : conversion.convert(line.minor(), line.currency(), rate);
            if (rate == null) {
                String missing = "There is no rate for " + line.currency() + noRateAdvice;
                findings.add(Finding.of(FindingCode.NO_RATE, line, missing));
                decision = Decision.held(missing).with(decision.findings());
            }
        }
        findings.addAll(decision.findings());
        LedgerLine ledgerLine = LedgerLine.of(fileNumber, item.sequence(), key, line, rate, reporting, decision);
        return new CollectedRow(item.sequence(), accepted, ledgerLine, findings);
    }
}
