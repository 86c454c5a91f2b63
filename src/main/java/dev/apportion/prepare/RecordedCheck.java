package dev.apportion.prepare;

import dev.apportion.cost.Finding;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.folder.Fingerprint;
import dev.apportion.folder.Home;
import dev.apportion.folder.InputFiles;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.file.RowOutcomes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the latest run found in a file, as {@link Check} says it, without reading the file again. What only shows beside other
 * files, such as repeated lines, is part of it.
 *
 * @param revision of the run
 */
public record RecordedCheck(Check.Result result, int revision) {

    /**
     * Of a file that the latest complete run of a period read as it is now, with the corrections and by the policy as they are
     * now; else empty.
     */
    public static Optional<RecordedCheck> of(
            Home home, Ledger ledger, Period period, Path file, Corrections corrections) throws IOException {
        Optional<Run> run = ledger.runs().latestDone(period);
        if (run.isEmpty()) {
            return Optional.empty();
        }
        RunLedger recorded = ledger.of(run.get().id());
        String name = InputFiles.name(home.input(period), file);
        String sha256 = Sha256.of(file);
        String readBy = Fingerprint.ofReading(Sha256.of(home.policy()), home.reading(), corrections.of(sha256));
        return ControlTotals.files(recorded).stream()
                .filter(totals -> totals.file().name().equals(name)
                        && totals.file().state() == SourceFile.State.READ
                        && totals.file().sha256().equals(sha256)
                        && readBy.equals(recorded.files().readBy(totals.file().number())))
                .findFirst()
                .map(totals ->
                        new RecordedCheck(result(recorded, totals), run.get().revision()));
    }

    private static Check.Result result(RunLedger recorded, ControlTotals.FileTotals totals) {
        SourceFile file = totals.file();
        long held = 0;
        for (LedgerLine line : recorded.lines().held()) {
            held += line.fileNumber() == file.number() ? 1 : 0;
        }
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : recorded.findings().all()) {
            Source source = finding.source();
            if (source != null && source.file().equals(file.name())) {
                findings.add(finding);
            }
        }
        CellFaults faults = new CellFaults();
        recorded.rows().rejected().ofFile(file).map(RowOutcomes.Placed::row).forEach(faults::add);
        findings.addAll(faults.findings());
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return new Check.Result(
                List.of(new Check.FileResult(
                        file.name(),
                        totals.accepted(),
                        held,
                        totals.rejected(),
                        totals.ignoredRows(),
                        totals.sheets(),
                        faults.cells())),
                findings);
    }
}
