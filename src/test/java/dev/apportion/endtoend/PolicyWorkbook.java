package dev.apportion.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a policy workbook from rows of text; numbers are written as numbers. */
final class PolicyWorkbook {

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    PolicyWorkbook(String currency, String locale) {
        sheet("Settings", "Setting", "Value");
        row("Settings", "Organization", "Test");
        row("Settings", "Currency", currency);
        row("Settings", "Locale", locale);
        sheet("Departments", "Code", "Name", "Kind");
        sheet("Columns", "Field", "Headings");
        sheet("Projects", "Code", "Name", "Department", "Start", "Baseline end");
        sheet("Operations", "Code", "Name", "Department");
        sheet("Rules", "Category", "Activity code", "Activity name", "Description", "Decision", "Note");
        sheet("Pools", "Code", "Name", "Base", "Sender");
        sheet("Bases", "Base", "Kind", "Department", "Quantity");
        sheet("Shares", "Of", "Receiver", "Percent");
        sheet("Rates", "Currency", "Period", "Rate");
        sheet("Recipients", "Name", "E-mail");
    }

    PolicyWorkbook sheet(String name, String... headings) {
        sheets.put(name, new ArrayList<>(List.of(List.of(headings))));
        return this;
    }

    PolicyWorkbook row(String sheet, String... cells) {
        sheets.getOrDefault(sheet, new ArrayList<>()).add(List.of(cells));
        return this;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            sheets.forEach((name, rows) -> {
                var sheet = workbook.createSheet(name);
                for (int number = 0; number < rows.size(); number++) {
                    Row row = sheet.createRow(number);
                    for (int column = 0; column < rows.get(number).size(); column++) {
                        String text = rows.get(number).get(column);
                        if (text.matches("-?[1-9][0-9]{0,8}(\\.[0-9]+)?|0\\.[0-9]+")) {
                            row.createCell(column).setCellValue(Double.parseDouble(text));
                        } else if (!text.isEmpty()) {
                            row.createCell(column).setCellValue(text);
                        }
                    }
                }
            });
            workbook.write(out);
        }
    }
}
