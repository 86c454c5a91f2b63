package dev.apportion.web.files;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.folder.RunFailedException;
import dev.apportion.intake.correction.CellTexts;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file something was found, as its sender wrote it.
 *
 * @param held what cells hold that findings are at, by sheet and cell
 */
record FileGrids(List<CellGrid> grids, Map<String, String> held) {

    /** Findings that the page lists. */
    private static final int LISTED = 100;

    /**
     * Looks into a file.
     *
     * @param findings about the file
     * @param corrections of its cells
     */
    static FileGrids of(
            ReadSettings reading,
            Path file,
            List<SheetReading> readings,
            List<Finding> findings,
            List<CellCorrection> corrections)
            throws RunFailedException {
        List<CellGrid> grids = new ArrayList<>();
        Map<String, String> held = new HashMap<>();
        if (readings.isEmpty()) {
            return new FileGrids(grids, held);
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
                            ofSheet,
                            applied(sheet.name(), ofSheet, corrections)));
                    List<String> cells = ofSheet.stream()
                            .limit(LISTED)
                            .map(Finding::cell)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList();
                    CellTexts.of(sheet, cells).forEach((cell, text) -> held.put(place(sheet.name(), cell), text));
                }
            }
        } catch (IOException e) {
            throw RunFailedException.interrupted(e);
        }
        return new FileGrids(grids, held);
    }

    /** What the cells of a sheet are read as that are corrected, by cell. */
    private static Map<String, String> applied(String sheet, List<Finding> findings, List<CellCorrection> corrections) {
        Map<String, String> applied = new HashMap<>();
        for (CellCorrection correction : corrections) {
            boolean told = findings.stream()
                    .anyMatch(finding -> finding.code() == FindingCode.CELL_CORRECTED
                            && correction.cell().equals(finding.cell()));
            if (told && correction.sheet().equals(sheet)) {
                applied.put(correction.cell(), correction.newText());
            }
        }
        return applied;
    }

    private static boolean isOf(@Nullable Source source, String sheet) {
        return source != null && source.sheet().equals(sheet) && source.row() > 0;
    }

    /** What a cell of a sheet goes by in {@link #held}. */
    static String place(String sheet, @Nullable String cell) {
        return sheet + "!" + cell;
    }
}
