package dev.apportion.web.files;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.folder.Home;
import dev.apportion.folder.InputFiles;
import dev.apportion.folder.RunFailedException;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.prepare.Check;
import dev.apportion.prepare.RecordedCheck;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import dev.apportion.web.shell.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file is understood now, as the command {@code check FILE} says it.
 *
 * @param counts null if it can't be read, or is no cost at all
 * @param findings about the file, the gravest first
 * @param revision the latest, if what is shown is what that read; 0 if the file was read anew
 */
public record FileView(
        String name,
        Check.@Nullable FileResult counts,
        List<Part> sheets,
        List<CellGrid> grids,
        List<Finding> findings,
        int revision) {

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
    static FileView of(
            Workplace workplace, FileChecks checks, Period period, Path file, Corrections corrections)
            throws RunFailedException, DataFolderInUseException, IOException {
        Home home = workplace.home();
        Optional<RecordedCheck> recorded = workplace.look(ledger -> RecordedCheck.of(home, ledger, period, file, corrections));
        Check.Result result =
                recorded.isPresent() ? recorded.get().result() : checks.of(workplace.policy(), period, file, corrections);
        Optional<Check.FileResult> counts = result.files().stream().findFirst();
        List<SheetReading> readings = counts.map(Check.FileResult::sheets).orElse(List.of());
        return new FileView(
                InputFiles.name(home.input(period), file),
                counts.orElse(null),
                readings.stream().map(Part::of).toList(),
                grids(workplace.reading(), file, readings, result.findings()),
                result.findings(),
                recorded.map(RecordedCheck::revision).orElse(0));
    }

    private static List<CellGrid> grids(
            ReadSettings reading, Path file, List<SheetReading> readings, List<Finding> findings)
            throws RunFailedException {
        List<CellGrid> grids = new ArrayList<>();
        if (readings.isEmpty()) {
            return grids;
        }
        try (Workbook workbook = reading.open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                List<Finding> ofSheet = findings.stream()
                        .filter(finding -> isOf(finding.source(), sheet.name()))
                        .toList();
                if (!ofSheet.isEmpty()) {
                    grids.add(CellGrid.of(
                            sheet,
                            readings.stream()
                                    .filter(read -> read.sheet().equals(sheet.name()))
                                    .toList(),
                            ofSheet));
                }
            }
        } catch (IOException e) {
            throw RunFailedException.interrupted(e);
        }
        return grids;
    }

    private static boolean isOf(@Nullable Source source, String sheet) {
        return source != null && source.sheet().equals(sheet) && source.row() > 0;
    }
}
