package dev.apportion.intake.correction;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as it is read with the corrections of its cells, and what is to be told of them. A correction is applied if the cell
 * still holds what it held when it was corrected.
 */
public final class CorrectedCells {

    private static final String SEVERAL = "";

    private final Workbook workbook;
    private final Map<CellCorrection, Source> applied = new LinkedHashMap<>();
    private final Set<Source> rows = new HashSet<>();
    private final List<Finding> notApplied = new ArrayList<>();
    /** Whose the rows with corrected cells are; {@link #SEVERAL} where more than one department has the row. */
    private final Map<Source, String> departments = new HashMap<>();

    private Workbook corrected;

    private CorrectedCells(Workbook workbook) {
        this.workbook = workbook;
        this.corrected = workbook;
    }

    /**
     * Of a file.
     *
     * @param name as it stands in every {@link Source}
     * @param workbook the file, open; closing {@link #workbook()} closes it
     * @param corrections of this file, none two of one cell; nothing is looked at if there are none
     */
    public static CorrectedCells of(String name, Workbook workbook, List<CellCorrection> corrections)
            throws UnreadableWorkbookException {
        if (corrections.isEmpty()) {
            return new CorrectedCells(workbook);
        }
        CorrectedCells cells = new CorrectedCells(workbook);
        Map<String, List<CellCorrection>> bySheet = new HashMap<>();
        corrections.forEach(
                correction -> bySheet.computeIfAbsent(cells.sheet(name, correction), sheet -> new ArrayList<>())
                        .add(correction));
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            List<CellCorrection> ofSheet = bySheet.remove(sheet.name());
            sheets.add(ofSheet == null ? sheet : cells.corrected(name, sheet, ofSheet));
        }
        cells.corrected = new WithSheets(workbook, sheets);
        return cells;
    }

    /** The name of the sheet that a correction is about; none of the workbook's if there is no such sheet. */
    private String sheet(String name, CellCorrection correction) {
        // A csv file's only sheet is named after the file, whatever that is called by now.
        if (workbook.format() == Format.CSV) {
            return workbook.sheets().get(0).name();
        }
        Sheet sheet = CellTexts.sheet(workbook, correction.sheet()).orElse(null);
        if (sheet == null) {
            notApplied.add(CorrectionFindings.notApplied(
                    correction,
                    new Source(name, "", 0),
                    null,
                    Message.of("the file has no sheet \"{0}\"", correction.sheet())));
        }
        return sheet == null ? correction.sheet() : sheet.name();
    }

    private Sheet corrected(String name, Sheet sheet, List<CellCorrection> corrections)
            throws UnreadableWorkbookException {
        Map<Integer, TreeMap<Integer, String>> texts = new HashMap<>();
        Map<String, String> held = CellTexts.of(
                sheet, corrections.stream().map(CellCorrection::cell).toList());
        for (CellCorrection correction : corrections) {
            int row = CellAddress.row(correction.cell());
            Source source = new Source(name, sheet.name(), row);
            String now = held.get(correction.cell());
            if (correction.oldText().equals(now)) {
                texts.computeIfAbsent(row, first -> new TreeMap<>())
                        .put(CellAddress.column(correction.cell()), correction.newText());
                applied.put(correction, source);
                rows.add(source);
            } else {
                notApplied.add(CorrectionFindings.notApplied(correction, source, correction.cell(), held(now)));
            }
        }
        return new CorrectedSheet(sheet, texts);
    }

    private static Message held(@Nullable String now) {
        return now == null
                ? Message.of("the file has no such cell")
                : Message.of("the cell holds \"{0}\"", CorrectionFindings.brief(now));
    }

    /** The workbook to read. */
    public Workbook workbook() {
        return corrected;
    }

    /** Notes whose a row is that was read. */
    public void saw(RowOutcome row) {
        String department = row.department();
        if (department != null && !rows.isEmpty() && rows.contains(row.source())) {
            departments.merge(row.source(), department, (known, another) -> known.equals(another) ? known : SEVERAL);
        }
    }

    /** One for each correction, at its cell. Complete once all rows were seen. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        applied.forEach((correction, source) -> {
            String department = departments.getOrDefault(source, SEVERAL);
            findings.add(new Finding(
                    FindingCode.CELL_CORRECTED,
                    department.equals(SEVERAL) ? null : department,
                    source,
                    correction.cell(),
                    CorrectionFindings.inWords(correction)));
        });
        findings.addAll(notApplied);
        return findings;
    }

    /** The same workbook with other texts in some cells of some sheets. */
    private record WithSheets(Workbook workbook, List<Sheet> sheets) implements Workbook {

        @Override
        public Format format() {
            return workbook.format();
        }

        @Override
        public List<Message> notes() {
            return workbook.notes();
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
