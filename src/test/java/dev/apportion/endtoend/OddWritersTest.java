package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files of odd writers through a whole run: none of their amounts is lost. */
class OddWritersTest {

    @TempDir
    Path home;

    @Test
    @DisplayName("Wide text without a mark, dates with 17 decimals of a second and formula records of Excel 4 are read")
    void nothingIsLost() throws IOException {
        WorkingFolder folder = new SmallCompany(home, "EUR").operating("A").write();
        Path input = home.resolve("input").resolve(SmallCompany.PERIOD);
        Files.delete(input.resolve("costs.csv"));
        int amount = 1;
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            Files.write(
                    input.resolve(charset + ".csv"),
                    ("Department;Type;Description;Date;Amount\nA;Operation;Café in " + charset
                                    + ";2026-04-05T00:00:00.00000000000000000;" + amount + "\n")
                            .getBytes(Charset.forName(charset)));
            amount *= 10;
        }
        Files.write(input.resolve("old.xls"), withOldFormulas(workbook()));
        folder.apportion("run", SmallCompany.PERIOD);
        JsonNode totals = folder.controlTotals(SmallCompany.PERIOD);
        assertThat(RealRun.amount(totals, "operation")).isEqualByComparingTo("31111");
    }

    private static byte[] workbook() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Costs");
            Row headings = sheet.createRow(0);
            headings.createCell(0).setCellValue("Department");
            headings.createCell(1).setCellValue("Type");
            headings.createCell(2).setCellValue("Amount");
            for (int number = 1; number <= 2; number++) {
                Row row = sheet.createRow(number);
                row.createCell(0).setCellValue("A");
                row.createCell(1).setCellValue("Operation");
                row.createCell(2).setCellFormula(number + "0000");
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** The same workbook with the number of Excel 4's formula records in place of today's. */
    private static byte[] withOldFormulas(byte[] workbook) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] records;
            try (InputStream in = container.createDocumentInputStream("Workbook")) {
                records = in.readAllBytes();
            }
            for (int at = 0; at + 4 <= records.length; ) {
                int number = (records[at] & 0xFF) | (records[at + 1] & 0xFF) << 8;
                int length = (records[at + 2] & 0xFF) | (records[at + 3] & 0xFF) << 8;
                if (number == 0x0006) {
                    records[at + 1] = 0x04;
                }
                at += 4 + length;
            }
            container.createOrUpdateDocument(new ByteArrayInputStream(records), "Workbook");
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
