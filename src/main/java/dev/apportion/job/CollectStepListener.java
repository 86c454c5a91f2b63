package dev.apportion.job;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Findings;
import dev.apportion.cost.Ledger;
import dev.apportion.cost.Source;
import dev.apportion.cost.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Around the reading of one file: begins with nothing of it in the ledger, ends with its tally, or with the file set
 * aside. If the end is not reached, balancing finds no tally and fails.
 */
class CollectStepListener implements StepExecutionListener {

    private final MonthEndRun run;
    private final SourceFile file;
    private final SourceRowItemReader reader;
    private final FileTally tally;
    private final ReadingProgress progress;

    CollectStepListener(
            MonthEndRun run, SourceFile file, SourceRowItemReader reader, FileTally tally, ReadingProgress progress) {
        this.run = run;
        this.file = file;
        this.reader = reader;
        this.tally = tally;
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
        removeFile();
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() != BatchStatus.COMPLETED) {
            return null;
        }
        try {
            finishFile();
            progress.read(file, reader.rowsRead());
            return null;
        } catch (RuntimeException e) {
            // Spring Batch only logs what a listener throws; the step would count as done and never be tried again.
            step.addFailureException(e);
            step.setStatus(BatchStatus.FAILED);
            return ExitStatus.FAILED;
        }
    }

    /** The file's state comes last: it decides whether the file is read again. */
    private void finishFile() {
        Ledger ledger = run.ledger();
        if (reader.unreadable() != null) {
            String message = String.valueOf(reader.unreadable().getMessage());
            removeFile();
            addFindings(List.of(new Finding(
                    Finding.Severity.ERROR, "unreadable", null, new Source(file.name(), "", 0), null, message)));
            ledger.files().unreadable(run.id(), file.number(), message);
        } else {
            addFindings(reader.findings());
            ledger.files().read(run.id(), file.number(), reader.rowsRead(), tally.rowHash(), tally.tallies());
        }
    }

    private void addFindings(List<Finding> findings) {
        List<Findings.Placed> placed = new ArrayList<>();
        findings.forEach(finding -> placed.add(new Findings.Placed(file.number(), -1, placed.size(), finding)));
        run.ledger().findings().addFromFiles(run.id(), placed);
    }

    private void removeFile() {
        run.ledger().readFiles().remove(run.id(), file.number());
    }
}
