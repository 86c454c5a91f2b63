package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings by kind, read back: how many, their money, and the way to them. */
class FindingGroupsTest {

    @TempDir
    Path folder;

    @Test
    void haveTheirMoneyAndLeadToTheirFindings() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/sales.csv", """
                SALES,P1,4000,Rent,2026-10-02,100.10
                SALES,P1,4000,Rent,2026-10-02,100.10
                SALES,P1,4000,Ink,2026-10-02,7.25
                SALES,P1,4000,Ink,2026-10-02,7.25
                SALES,P1,4000,Ink,2026-10-02,7.25
                SALES,P1,4000,Gas,2026-10-03,much
                """);
        home.apportion("run", "2026-10");
        for (Path file : new Path[] {
            home.output("2026-10").resolve("organization-summary.xlsx"),
            home.output("2026-10").resolve("departments/SALES Sales.xlsx")
        }) {
            try (InputStream in = Files.newInputStream(file);
                    Workbook workbook = WorkbookFactory.create(in)) {
                Map<String, Row> kinds = new HashMap<>();
                workbook.getSheet("Findings by kind").forEach(row -> {
                    if (row.getRowNum() > 4) {
                        kinds.put(row.getCell(1).getStringCellValue(), row);
                    }
                });
                Row duplicates = kinds.getOrDefault(
                        "Duplicate line", workbook.getSheetAt(0).getRow(0));
                assertThat(duplicates.getCell(2).getNumericCellValue()).isEqualTo(3);
                assertThat(duplicates.getCell(3).getNumericCellValue())
                        .as("the repeated lines of 100.10, 7.25 and 7.25")
                        .isEqualTo(114.60);
                assertThat(kinds).hasSize(file.getFileName().toString().startsWith("SALES") ? 2 : 1);
                kinds.values().forEach(row -> leadsToItsKind(workbook, row));
            }
        }
    }

    /** The link's row is what its formula computes from the numbers above. */
    private static void leadsToItsKind(Workbook workbook, Row row) {
        int above = 0;
        for (int at = 5; at < row.getRowNum(); at++) {
            above += (int) row.getSheet().getRow(at).getCell(2).getNumericCellValue();
        }
        assertThat(row.getCell(5).getCellFormula())
                .endsWith("\"Findings!A\"&(6+SUM(C$5:C%1$d)-SUM(C%1$d)),\"Show\"))".formatted(row.getRowNum() + 1));
        Row target = workbook.getSheet("Findings").getRow(5 + above);
        assertThat(target).extracting(Object::toString).contains(row.getCell(1).getStringCellValue());
    }
}
