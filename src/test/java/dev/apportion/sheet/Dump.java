package dev.apportion.sheet;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.open.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything a workbook gives out, as lines that tests compare. */
final class Dump {

    private Dump() {}

    /** One line a cell: sheet, address, type, text, formula. */
    static List<String> of(Path file) throws IOException {
        try (Workbook workbook = Workbooks.open(file)) {
            return of(workbook);
        }
    }

    static List<String> of(Workbook workbook) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            lines.add("sheet " + sheet.name() + (sheet.hidden() ? " hidden" : ""));
            try (RowCursor rows = sheet.rows()) {
                while (rows.next()) {
                    lines.add("row " + rows.rowNumber() + (rows.hidden() ? " hidden" : ""));
                    for (int column = 0; column < rows.width(); column++) {
                        if (rows.type(column) != CellType.BLANK || rows.isFormula(column)) {
                            lines.add(cell(rows, column));
                        }
                    }
                }
            }
            lines.add("merged " + sheet.mergedRanges());
            lines.add("hidden columns " + sheet.hiddenColumns());
        }
        return lines;
    }

    private static String cell(RowCursor rows, int column) {
        CellType type = rows.type(column);
        String line = CellAddress.of(rows.rowNumber(), column) + " " + type + " " + rows.text(column);
        if (type == CellType.NUMBER || type == CellType.DATE) {
            line += " " + rows.number(column);
        }
        if (type == CellType.DATE) {
            line += " " + rows.dateTime(column);
        }
        return rows.isFormula(column) ? line + " =" + rows.formula(column) : line;
    }
}
