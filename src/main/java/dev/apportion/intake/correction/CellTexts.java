package dev.apportion.intake.correction;

import dev.apportion.cost.received.CellCorrection;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What cells hold, as the sender wrote it. */
public final class CellTexts {

    private CellTexts() {}

    /** The sheet of that name, which is written as people write names; empty if there is none. */
    public static Optional<Sheet> sheet(Workbook workbook, String name) {
        List<Sheet> sheets = workbook.sheets();
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .or(() -> sheets.stream()
                        .filter(sheet -> sheet.name().strip().equalsIgnoreCase(name.strip()))
                        .findFirst());
    }

    /** Texts by address, of the cells whose rows are stored in the file; a blank cell of such a row has an empty one. */
    public static Map<String, String> of(Sheet sheet, Collection<String> cells) throws UnreadableWorkbookException {
        TreeMap<Integer, List<String>> byRow = new TreeMap<>();
        cells.forEach(cell -> byRow.computeIfAbsent(CellAddress.row(cell), row -> new ArrayList<>())
                .add(cell));
        Map<String, String> texts = new HashMap<>();
        if (byRow.isEmpty()) {
            return texts;
        }
        try (RowCursor rows = sheet.rows()) {
            while (rows.next() && rows.rowNumber() <= byRow.lastKey()) {
                for (String cell : byRow.getOrDefault(rows.rowNumber(), List.of())) {
                    texts.put(cell, CellCorrection.kept(rows.text(CellAddress.column(cell))));
                }
            }
        }
        return texts;
    }

    /** What one cell holds; null if its row isn't stored in the file. */
    public static @Nullable String of(Sheet sheet, String cell) throws UnreadableWorkbookException {
        return of(sheet, List.of(cell)).get(cell);
    }
}
