package dev.apportion.web.files;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.folder.Home;
import dev.apportion.folder.InputFiles;
import dev.apportion.folder.RunFailedException;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.prepare.Check;
import dev.apportion.prepare.RecordedCheck;
import dev.apportion.web.shell.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file is understood now, as the command {@code check FILE} says it.
 *
 * @param counts null if it can't be read, or is no cost at all
 * @param findings about the file, the gravest first
 * @param corrections of its cells, those of other bytes under its name too
 * @param held what cells hold that findings are at, by sheet and cell
 * @param revision the latest, if what is shown is what that read; 0 if the file was read anew
 */
public record FileView(
        String name,
        String sha256,
        Check.@Nullable FileResult counts,
        List<Part> sheets,
        List<CellGrid> grids,
        List<Finding> findings,
        List<CellCorrection> corrections,
        Map<String, String> held,
        int revision) {

    /** What the cell holds that a finding is at; null if it is at none. */
    public @Nullable String held(Finding finding) {
        return finding.source() == null
                ? null
                : held.get(FileGrids.place(finding.source().sheet(), finding.cell()));
    }

    /** Cells that could not be read beside those that findings are at: one cause is told once a sheet. */
    public List<Check.FaultyCell> others() {
        return counts == null
                ? List.of()
                : counts.cells().stream()
                        .filter(cell -> findings.stream()
                                .noneMatch(finding -> finding.source() != null
                                        && finding.source().sheet().equals(cell.sheet())
                                        && cell.fault().cell().equals(finding.cell())))
                        .toList();
    }

    /** Whether the cell is read so, which the findings say. */
    public boolean isApplied(CellCorrection correction) {
        return correction.sha256().equals(sha256)
                && findings.stream()
                        .anyMatch(finding -> finding.code() == FindingCode.CELL_CORRECTED
                                && finding.source() != null
                                && finding.source().sheet().equals(correction.sheet())
                                && correction.cell().equals(finding.cell()));
    }

    /** The names of its sheets. */
    public List<String> sheetNames() {
        return sheets.stream().map(part -> part.reading().sheet()).distinct().toList();
    }

    /** Whether there is something that can be accepted. */
    public boolean isRead() {
        return sheets.stream().anyMatch(part -> part.state().equals("cost"));
    }

    /**
     * A table or area of a sheet.
     *
     * @param state key of it in the message bundles
     */
    public record Part(String state, SheetReading reading) {
        static Part of(SheetReading reading) {
            return new Part(reading.state().name().toLowerCase(Locale.ROOT), reading);
        }

        /** A column's letters. */
        public String letters(SheetReading.Column column) {
            return CellAddress.columnName(column.index());
        }
    }

    /** A file as the latest run read it, or would read it now. */
    static FileView of(Workplace workplace, FileChecks checks, Period period, Path file, Corrections corrections)
            throws RunFailedException, DataFolderInUseException, IOException {
        Home home = workplace.home();
        Optional<RecordedCheck> recorded =
                workplace.look(ledger -> RecordedCheck.of(home, ledger, period, file, corrections));
        Check.Result result = recorded.isPresent()
                ? recorded.get().result()
                : checks.of(workplace.policy(), period, file, corrections);
        Optional<Check.FileResult> counts = result.files().stream().findFirst();
        List<SheetReading> readings = counts.map(Check.FileResult::sheets).orElse(List.of());
        String name = InputFiles.name(home.input(period), file);
        String sha256 = Sha256.of(file);
        FileGrids grids = FileGrids.of(workplace.reading(), file, readings, result.findings(), corrections.of(sha256));
        return new FileView(
                name,
                sha256,
                counts.orElse(null),
                readings.stream().map(Part::of).toList(),
                grids.grids(),
                result.findings(),
                corrections.about(name, sha256),
                grids.held(),
                recorded.map(RecordedCheck::revision).orElse(0));
    }
}
