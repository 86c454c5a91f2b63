package dev.apportion.job;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Findings;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.RowOutcomes;
import dev.apportion.intake.IntakeRow;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes a chunk of one file's rows to the ledger, within the chunk's transaction. */
class CollectedRowItemWriter implements ItemWriter<List<CollectedRow>> {

    private final MonthEndRun run;
    private final int fileNumber;
    private final FileTally tally;

    CollectedRowItemWriter(MonthEndRun run, int fileNumber, FileTally tally) {
        this.run = run;
        this.fileNumber = fileNumber;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends List<CollectedRow>> chunk) {
        List<LedgerLine> lines = new ArrayList<>();
        List<RowOutcomes.Rejected> rejected = new ArrayList<>();
        List<RowOutcomes.Ignored> ignored = new ArrayList<>();
        List<Findings.Placed> findings = new ArrayList<>();
        List<CollectedRow> rows =
                chunk.getItems().stream().<CollectedRow>flatMap(List::stream).toList();
        tally.add(rows);
        for (CollectedRow row : rows) {
            if (row.line() != null) {
                lines.add(row.line());
            } else if (row.row() instanceof IntakeRow.Rejected reject) {
                rejected.add(rejected(row.sequence(), reject));
            } else if (row.row() instanceof IntakeRow.Ignored ignore) {
                ignored.add(ignored(row.sequence(), ignore));
            }
            int number = 0;
            for (Finding finding : row.findings()) {
                findings.add(new Findings.Placed(fileNumber, row.sequence(), number++, finding));
            }
        }
        run.ledger().lines().add(run.id(), lines);
        run.ledger().rows().addRejected(run.id(), rejected);
        run.ledger().rows().addIgnored(run.id(), ignored);
        run.ledger().findings().addFromFiles(run.id(), findings);
        run.progress().advance(rows.size());
    }

    private RowOutcomes.Rejected rejected(int sequence, IntakeRow.Rejected row) {
        return new RowOutcomes.Rejected(
                fileNumber,
                sequence,
                row.source(),
                row.department(),
                row.minor(),
                code(row.currency()),
                row.faults().stream()
                        .map(fault ->
                                new RowOutcomes.Fault(fault.cell(), fault.field(), fault.value(), fault.message()))
                        .toList());
    }

    private RowOutcomes.Ignored ignored(int sequence, IntakeRow.Ignored row) {
        return new RowOutcomes.Ignored(
                fileNumber,
                sequence,
                row.source(),
                row.reason().name(),
                row.detail(),
                row.minor(),
                code(row.currency()));
    }

    private static @Nullable String code(@Nullable CurrencyUnit currency) {
        return currency == null ? null : currency.getCode();
    }
}
