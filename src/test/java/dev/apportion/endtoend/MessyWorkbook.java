package dev.apportion.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A random workbook as departments send them: tables of cost among notes, pivots, lists and tables in other languages. */
final class MessyWorkbook {

    /** Department, activity, description, date, amount, currency, hours: headings that are known. */
    private static final String[][] KNOWN = {
        {"Department", "Activity", "Description", "Date", "Amount", "Currency", "Hours"},
        {"Abteilung", "Projekt", "Buchungstext", "Buchungsdatum", "Betrag", "Währung", "Stunden"},
        {"Service", "Code projet", "Libellé", "Date comptable", "Montant", "Devise", "Heures"}
    };

    /** Account, text, amount: headings that are not. */
    private static final String[][] UNKNOWN = {
        {"Nomba", "Incazelo", "Inani"},
        {"Ĉefkonto", "Priskribo", "Sumigo"},
        {"Lykill", "Skýring", "Upphæð"},
        {"Cuntas", "Cur síos", "Méid"},
        {"Llogaria", "Përshkrimi", "Shuma"},
        {"Cyfrif", "Disgrifiad", "Swm"},
        {"Kontua", "Deskribapena", "Zenbatekoa"},
        {"ანგარიში", "აღწერა", "თანხა"},
        {"Հաշիվ", "Նկարագրություն", "Գումար"}
    };

    /** Sums of amounts in tables whose headings are not known, by sheet. */
    final TreeMap<String, BigDecimal> notUnderstood = new TreeMap<>();

    private final Random random;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle date = workbook.createCellStyle();
    private final CellStyle percent = workbook.createCellStyle();

    MessyWorkbook(long seed) {
        this.random = new Random(seed);
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
        List<Runnable> parts = List.of(
                this::table, this::unknown, this::notes, this::pivot, this::codes, this::twoTables, this::above);
        table();
        for (int part = random.nextInt(5); part > 0; part--) {
            parts.get(random.nextInt(parts.size())).run();
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private void table() {
        Sheet sheet = sheet();
        int row = random.nextInt(3);
        if (row > 0) {
            put(sheet, 0, 0, "Costs of the month", 2026);
        }
        table(sheet, row, 0);
        if (random.nextInt(4) == 0) {
            put(sheet, row + 1, 9, "Beside", amount());
        }
        if (random.nextInt(5) == 0) {
            sheet.setColumnHidden(4, true);
        }
        if (random.nextInt(6) == 0) {
            workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        }
    }

    private void twoTables() {
        Sheet sheet = sheet();
        table(sheet, table(sheet, 1, 0) + 2, random.nextInt(2));
    }

    /** A table that nobody knows the headings of, above one that is known. */
    private void above() {
        Sheet sheet = sheet();
        int row = unknown(sheet, 0);
        if (row < 20) {
            table(sheet, row + 2, 0);
        }
    }

    private void unknown() {
        unknown(sheet(), random.nextInt(3));
    }

    private int table(Sheet sheet, int at, int shift) {
        String[] headings = KNOWN[random.nextInt(KNOWN.length)].clone();
        boolean merged = random.nextInt(4) == 0 && at > 0;
        if (merged) {
            put(sheet, at - 1, shift + 3, "Posting");
            sheet.addMergedRegion(new CellRangeAddress(at - 1, at - 1, shift + 3, shift + 5));
        }
        boolean unread = random.nextInt(4) == 0;
        headings[5] = unread ? "Mena" : headings[5];
        Object[] head = new Object[headings.length + 2];
        System.arraycopy(headings, 0, head, 0, headings.length);
        head[headings.length] = "Marża";
        head[headings.length + 1] = "Udział";
        put(sheet, at, shift, head);
        int row = at + 1;
        for (int line = 2 + random.nextInt(8); line > 0; line--, row++) {
            put(
                    sheet,
                    row,
                    shift,
                    random.nextInt(12) == 0 ? "NOBODY" : "SALES",
                    random.nextBoolean() ? "P1" : "O1",
                    "Invoice " + random.nextInt(1000),
                    LocalDate.of(2026, 10, 1 + random.nextInt(31)),
                    random.nextInt(15) == 0 ? "n/a" : amount(),
                    random.nextInt(6) == 0 ? "USD" : "EUR",
                    random.nextInt(80) / 4.0,
                    amount(),
                    random.nextInt(1000) / 1000.0);
            sheet.getRow(row).setZeroHeight(random.nextInt(12) == 0);
        }
        if (random.nextBoolean()) {
            put(sheet, row++, shift, "Total", null, null, null, amount(), null, null, amount());
        }
        if (random.nextInt(3) == 0) {
            put(sheet, row++, shift, "Please send questions to Ana");
        }
        return row;
    }

    private int unknown(Sheet sheet, int at) {
        put(sheet, at, 0, (Object[]) UNKNOWN[random.nextInt(UNKNOWN.length)]);
        BigDecimal sum = BigDecimal.ZERO;
        int row = at + 1;
        for (int line = 2 + random.nextInt(8); line > 0; line--, row++) {
            BigDecimal amount = random.nextInt(20) == 0 ? new BigDecimal("1204") : fraction();
            put(sheet, row, 0, 4000 + random.nextInt(900), "Faktura " + row, amount);
            sum = sum.add(amount);
        }
        notUnderstood.merge(sheet.getSheetName(), sum, BigDecimal::add);
        return row;
    }

    private void notes() {
        Sheet sheet = sheet();
        for (int row = 0; row < 6; row++) {
            put(sheet, row * 2, random.nextInt(3), "Step", row + 1, "Fill in everything");
        }
        put(sheet, 14, 0, LocalDate.of(2026, 10, 31), true, "#N/A");
    }

    private void pivot() {
        Sheet sheet = sheet();
        put(sheet, 0, 1, "Jan", "Feb", "Mar");
        for (int row = 1; row < 4; row++) {
            put(sheet, row, 0, "Region " + row, amount(), amount(), amount());
        }
    }

    private void codes() {
        Sheet sheet = sheet();
        put(sheet, 0, 0, "Kod", "Nazwa");
        for (int row = 1; row < 8; row++) {
            put(sheet, row, 0, 100 * row + random.nextInt(90), "Name " + row);
        }
    }

    private Sheet sheet() {
        return workbook.createSheet("Sheet " + (workbook.getNumberOfSheets() + 1));
    }

    private BigDecimal amount() {
        return random.nextInt(8) == 0 ? fraction().negate() : fraction();
    }

    /** An amount with cents. */
    private BigDecimal fraction() {
        return BigDecimal.valueOf(100_001 + 10L * random.nextInt(9_000_000) + random.nextInt(9), 2);
    }

    private void put(Sheet sheet, int at, int column, Object... values) {
        Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
        List<Object> cells = new ArrayList<>(List.of());
        java.util.Collections.addAll(cells, values);
        for (int index = 0; index < cells.size(); index++) {
            Object value = cells.get(index);
            if (value instanceof BigDecimal number) {
                row.createCell(column + index).setCellValue(number.doubleValue());
            } else if (value instanceof Double number) {
                row.createCell(column + index).setCellValue(number);
                if (index == 8) {
                    row.getCell(column + index).setCellStyle(percent);
                }
            } else if (value instanceof Integer number) {
                row.createCell(column + index).setCellValue(number);
            } else if (value instanceof LocalDate day) {
                row.createCell(column + index).setCellValue(day);
                row.getCell(column + index).setCellStyle(date);
            } else if (value instanceof Boolean yes) {
                row.createCell(column + index).setCellValue(yes);
            } else if (value instanceof String text) {
                row.createCell(column + index).setCellValue(text);
            }
        }
    }
}
