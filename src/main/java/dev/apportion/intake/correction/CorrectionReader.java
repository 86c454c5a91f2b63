package dev.apportion.intake.correction;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognizes workbooks of corrections by content, not by file name, and reads them: one row a cell. */
public final class CorrectionReader {

    /** Rows in which headings are looked for. */
    private static final int LOOK_AT = 30;

    private CorrectionReader() {}

    /** Whether a workbook is one of corrections. Only a sheet of their name is looked into. */
    public static boolean isCorrections(Workbook workbook) throws UnreadableWorkbookException {
        for (Sheet sheet : workbook.sheets()) {
            if (isNamed(sheet)) {
                try (RowCursor row = sheet.rows()) {
                    if (columns(row).isPresent()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Reads the corrections. What can't be taken over is a finding; the rest is.
     *
     * @param name of the file, as findings call it
     */
    public static CorrectionFile read(Path path, String name, ReadSettings reading) {
        List<CorrectionFile.Entry> entries = new ArrayList<>();
        List<Finding> faults = new ArrayList<>();
        try (Workbook workbook = reading.open(path)) {
            for (Sheet sheet : workbook.sheets()) {
                if (isNamed(sheet)) {
                    read(sheet, name, entries, faults);
                }
            }
        } catch (IOException e) {
            faults.add(new Finding(
                    FindingCode.UNREADABLE, null, new Source(name, "", 0), null, UnreadableWorkbookException.words(e)));
        }
        return new CorrectionFile(name, List.copyOf(entries), List.copyOf(faults));
    }

    private static void read(Sheet sheet, String name, List<CorrectionFile.Entry> entries, List<Finding> faults)
            throws UnreadableWorkbookException {
        try (RowCursor row = sheet.rows()) {
            List<Integer> columns = columns(row).orElse(List.of());
            while (!columns.isEmpty() && row.next()) {
                Source at = new Source(name, sheet.name(), row.rowNumber());
                CorrectionRow cells = new CorrectionRow(row, columns);
                if (!cells.isBlank()) {
                    cells.read().ifPresent(correction -> entries.add(new CorrectionFile.Entry(correction, at)));
                    cells.faults()
                            .forEach((column, message) -> faults.add(new Finding(
                                    FindingCode.CORRECTION_NOT_READ,
                                    null,
                                    at,
                                    CellAddress.of(row.rowNumber(), column),
                                    message)));
                }
            }
        }
    }

    private static boolean isNamed(Sheet sheet) {
        return sheet.name().strip().equalsIgnoreCase(CellCorrection.SHEET);
    }

    /** Moves to the headings and gives their columns, in order of {@link CellCorrection#HEADINGS}; empty if there are none. */
    private static Optional<List<Integer>> columns(RowCursor row) throws UnreadableWorkbookException {
        for (int seen = 0; seen < LOOK_AT && row.next(); seen++) {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < row.width(); column++) {
                texts.add(row.text(column).strip());
            }
            List<Integer> columns =
                    CellCorrection.HEADINGS.stream().map(texts::indexOf).toList();
            if (!columns.contains(-1)) {
                return Optional.of(columns);
            }
        }
        return Optional.empty();
    }
}
