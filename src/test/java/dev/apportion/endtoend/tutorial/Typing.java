package dev.apportion.endtoend.tutorial;

import dev.apportion.endtoend.tutorial.Tutorial.Edit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Types into a workbook what a page says, as a person would in Excel: formats of cells stay. */
public final class Typing {

    private final XSSFSheet sheet;
    private final List<List<String>> rows;

    private Typing(XSSFSheet sheet, List<List<String>> rows) {
        this.sheet = sheet;
        this.rows = rows;
    }

    static void into(Path file, Edit edit) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            into(workbook, edit);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    public static void into(XSSFWorkbook workbook, Edit edit) {
        XSSFSheet sheet = Objects.requireNonNull(workbook.getSheet(edit.sheet()), edit.sheet());
        Typing typing = new Typing(sheet, edit.rows().subList(1, edit.rows().size()));
        switch (edit.verb()) {
            case FILL -> typing.table(edit.rows().get(0), true);
            case ADD -> typing.table(edit.rows().get(0), false);
            case TYPE -> typing.cells();
            case SET -> typing.values();
        }
    }

    private void table(List<String> headings, boolean instead) {
        XSSFRow heading = headingRow(headings.get(0));
        int first = heading.getRowNum() + 1;
        XSSFRow model = Objects.requireNonNull(sheet.getRow(first));
        int next = first;
        while (sheet.getRow(next) != null
                && !text(sheet.getRow(next).getCell(0)).isEmpty()) {
            if (instead) {
                sheet.getRow(next).forEach(Cell::setBlank);
            }
            next++;
        }
        if (instead) {
            next = first;
        }
        for (List<String> cells : rows) {
            XSSFRow row = sheet.getRow(next) == null ? sheet.createRow(next) : sheet.getRow(next);
            for (int i = 0; i < cells.size(); i++) {
                int column = column(heading, headings.get(i));
                XSSFCell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                if (model.getCell(column) != null) {
                    cell.setCellStyle(model.getCell(column).getCellStyle());
                }
                type(cell, cells.get(i));
            }
            next++;
        }
    }

    private void cells() {
        for (List<String> change : rows) {
            CellReference at = new CellReference(change.get(0));
            XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
            type(row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), change.get(1));
        }
    }

    private void values() {
        for (List<String> change : rows) {
            type(headingRow(change.get(0)).getCell(1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), change.get(1));
        }
    }

    /** The row whose first cell is this. */
    private XSSFRow headingRow(String first) {
        for (Row row : sheet) {
            if (text(row.getCell(0)).equals(first)) {
                return (XSSFRow) row;
            }
        }
        throw new IllegalArgumentException("Sheet " + sheet.getSheetName() + " has no row " + first);
    }

    private static int column(XSSFRow headings, String name) {
        List<String> known = new ArrayList<>();
        for (Cell cell : headings) {
            if (text(cell).equals(name)) {
                return cell.getColumnIndex();
            }
            known.add(text(cell));
        }
        throw new IllegalArgumentException("There is no column " + name + ", but " + known);
    }

    private static void type(XSSFCell cell, String text) {
        if (text.isEmpty()) {
            cell.setBlank();
        } else if (text.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
            cell.setCellValue(LocalDate.parse(text));
        } else if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    private static String text(Cell cell) {
        return new DataFormatter().formatCellValue(cell).strip();
    }
}
