package dev.apportion.job.collect;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.ledger.file.Findings;
import dev.apportion.ledger.file.RowOutcomes;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.ledger.line.PartialTotals;
import dev.apportion.message.Message;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one file's rows to the ledger. What an earlier try left of the file goes in the first page's transaction, and the file
 * counts as read, with its tally and what its lines add up to, in the last one's: no instant lies between.
 */
final class CollectedFile {

    private final MonthEndRun run;
    private final SourceFile file;
    private final ReadingProgress progress;
    private final FileTally tally;
    private final PartialTotals partial = new PartialTotals();
    private boolean begun;

    CollectedFile(MonthEndRun run, SourceFile file, ReadingProgress progress) {
        this.run = run;
        this.file = file;
        this.progress = progress;
        this.tally = new FileTally(file.number());
    }

    void write(CollectedPage page) {
        if (!begun) {
            removeFile();
            begun = true;
        }
        writeRows(page.rows());
        if (page.end() != null) {
            writeEnd(page.end());
        }
    }

    private void writeEnd(FileEnd end) {
        SourceFiles files = run.ledger().files();
        UnreadableWorkbookException unreadable = end.unreadable();
        if (unreadable == null) {
            addFindings(end.findings());
            run.ledger().sheets().add(file.number(), end.sheets());
            run.ledger().partials().add(file.number(), partial);
            files.read(file.number(), end.rowsRead(), tally.rowHash(), tally.tallies());
        } else {
            Message message = unreadable.words();
            removeFile();
            addFindings(
                    List.of(new Finding(FindingCode.UNREADABLE, null, new Source(file.name(), "", 0), null, message)));
            boolean reached = unreadable.reason() != UnreadableWorkbookException.Reason.UNREACHABLE;
            files.unreadable(file.number(), message, reached);
        }
        progress.read(file, end.rowsRead());
    }

    private void removeFile() {
        run.ledger().readFiles().remove(file.number());
    }

    private void addFindings(List<Finding> findings) {
        List<Findings.Placed> placed = new ArrayList<>();
        findings.forEach(finding -> placed.add(new Findings.Placed(file.number(), -1, placed.size(), finding)));
        run.ledger().findings().addFromFiles(placed);
    }

    private void writeRows(List<CollectedRow> rows) {
        List<LedgerLine> lines = new ArrayList<>();
        List<RowOutcomes.Placed<RowOutcome.Rejected>> rejected = new ArrayList<>();
        List<RowOutcomes.Placed<RowOutcome.Ignored>> ignored = new ArrayList<>();
        List<Findings.Placed> findings = new ArrayList<>();
        for (CollectedRow row : rows) {
            tally.add(row.row());
            if (row.line() != null) {
                lines.add(row.line());
                partial.add(row.line());
            } else if (row.row() instanceof RowOutcome.Rejected reject) {
                rejected.add(new RowOutcomes.Placed<>(file.number(), row.sequence(), reject));
            } else if (row.row() instanceof RowOutcome.Ignored ignore) {
                ignored.add(new RowOutcomes.Placed<>(file.number(), row.sequence(), ignore));
            }
            int number = 0;
            for (Finding finding : row.findings()) {
                findings.add(new Findings.Placed(file.number(), row.sequence(), number++, finding));
            }
        }
        run.ledger().lines().add(lines);
        run.ledger().rows().rejected().add(rejected);
        run.ledger().rows().addIgnored(ignored);
        run.ledger().findings().addFromFiles(findings);
        run.progress().advance(rows.size());
    }
}
