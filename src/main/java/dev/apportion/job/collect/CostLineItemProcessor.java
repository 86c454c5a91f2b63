package dev.apportion.job.collect;

import dev.apportion.classify.Classifier;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.decide.DecidedLine;
import dev.apportion.decide.LineDecisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Decides each accepted line. Stateless: rows don't know of each other. */
class CostLineItemProcessor implements ItemProcessor<SourcePage, CollectedPage> {

    private final LineDecisions decisions;

    CostLineItemProcessor(LineDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public CollectedPage process(SourcePage page) {
        List<CollectedRow> collected = new ArrayList<>(page.rows().size());
        for (SourceRow row : page.rows()) {
            collected.add(collect(page.file().number(), row));
        }
        return new CollectedPage(page.file(), collected, page.end());
    }

    private CollectedRow collect(int fileNumber, SourceRow item) {
        if (!(item.row() instanceof RowOutcome.Accepted accepted)) {
            return new CollectedRow(item.sequence(), item.row(), null, List.of());
        }
        CostLine line = accepted.line();
        Optional<Classifier.NotCost> notCost = decisions.notCost(line);
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
        DecidedLine decided = decisions.decide(line, accepted.heldFor());
        List<Finding> findings = new ArrayList<>(accepted.findings());
        findings.addAll(decided.findings());
        return new CollectedRow(item.sequence(), accepted, decided.at(fileNumber, item.sequence()), findings);
    }
}
