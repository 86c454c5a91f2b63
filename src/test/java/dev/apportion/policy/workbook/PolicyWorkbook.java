package dev.apportion.policy.workbook;

import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes policy workbooks for tests, cell by cell as Excel would type them. */
final class PolicyWorkbook {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle date = workbook.createCellStyle();

    PolicyWorkbook() {
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    /** The least that a policy needs. */
    static PolicyWorkbook small() {
        return new PolicyWorkbook()
                .sheet("Settings", row("Setting", "Value"), row("Organization", "Acme"), row("Currency", "USD"))
                .sheet(
                        "Departments",
                        row("Code", "Name", "Kind", "Aliases"),
                        row("IT", "Information technology", "Support", "Tech; 700"),
                        row("MKT", "Marketing", "Operating"));
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    /** Adds rows to a sheet, a new one if there is none of the name. Null leaves a cell out. */
    PolicyWorkbook sheet(String name, Object[]... rows) {
        Sheet sheet = workbook.getSheet(name) == null ? workbook.createSheet(name) : workbook.getSheet(name);
        for (Object[] cells : rows) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
            for (int column = 0; column < cells.length; column++) {
                write(row, column, cells[column]);
            }
        }
        return this;
    }

    PolicyWorkbook without(String sheet) {
        workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        return this;
    }

    Policy read(Path folder) throws IOException, PolicyException {
        Path file = folder.resolve("policy.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return PolicyReader.read(file, ReadSettings.USUAL);
    }

    private void write(Row row, int column, Object value) {
        if (value instanceof Number number) {
            row.createCell(column).setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            row.createCell(column).setCellValue(day);
            row.getCell(column).setCellStyle(date);
        } else if (value instanceof Boolean bool) {
            row.createCell(column).setCellValue(bool);
        } else if (value != null) {
            row.createCell(column).setCellValue(value.toString());
        }
    }
}
