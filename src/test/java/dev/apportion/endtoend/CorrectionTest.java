package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A department corrects the workbook that it got back and sends it again, under whatever name. */
class CorrectionTest {

    private static final String CSV = """
            Department,Activity code,Account,Description,Supplier,Date,Amount
            SALES,O1,6000,Shop rent,Kern,2026-04-20,100.00
            SALES,O1,6000,Shop repair,Kern,2026-04-21,see invoice
            """;

    @TempDir
    Path folder;

    private WorkingFolder home;
    private Path input;

    @BeforeEach
    void aFirstRunWithAnAmountThatCannotBeRead() throws IOException {
        home = new SmallCompany(folder, "EUR").operating("SALES").write();
        input = folder.resolve("input").resolve(SmallCompany.PERIOD);
        Files.writeString(input.resolve("costs.csv"), CSV);
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("100.00");
    }

    @Test
    void underAnotherNameItCountsInsteadOfTheFirst() throws IOException {
        correct(returned("costs.xlsx"), "Sales costs corrected.xlsx", "50.00");
        WorkingFolder.Result again = home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("150.00");
        assertThat(home.controlTotals(SmallCompany.PERIOD).get("files").toString())
                .contains("REPLACED", "Sales costs corrected.xlsx is the corrected copy of this file");
        assertThat(again.out()).contains("0 rejected");
        assertThat(home.output(SmallCompany.PERIOD).resolve("returned")).doesNotExist();
    }

    @Test
    void whatIsStillWrongGoesBackWithFreshMarksOnly() throws IOException {
        correct(returned("costs.xlsx"), "second.xlsx", "fifty");
        home.apportion("run", SmallCompany.PERIOD);
        try (Workbook second = open(returned("second.xlsx"))) {
            assertThat(second.getNumberOfSheets()).isEqualTo(2);
            assertThat(second.getSheet("costs")
                            .getRow(2)
                            .getCell(6)
                            .getCellComment()
                            .getString()
                            .getString())
                    .containsOnlyOnce("Apportion: ");
        }
        correct(returned("second.xlsx"), "third.xlsx", "50.00");
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("150.00");
    }

    @Test
    void twoCorrectionsOfOneFileAreNotBothCounted() throws IOException {
        correct(returned("costs.xlsx"), "corrected a.xlsx", "50.00");
        correct(returned("costs.xlsx"), "corrected b.xlsx", "60.00");
        WorkingFolder.Result again = home.apportion("run", SmallCompany.PERIOD);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(own()).isEqualByComparingTo("160.00");
        assertThat(home.apportion("check", SmallCompany.PERIOD).out())
                .contains("both corrected copies of the same file", "Remove the invalid one from the folder");
    }

    @Test
    void aListInGermanIsRecognizedToo(@TempDir Path other) throws IOException {
        folder = other;
        home = new SmallCompany(folder, "EUR")
                .operating("SALES")
                .setting("Language", "de")
                .write();
        input = folder.resolve("input").resolve(SmallCompany.PERIOD);
        Files.writeString(input.resolve("costs.csv"), CSV);
        home.apportion("run", SmallCompany.PERIOD);
        try (Workbook returned = open(returned("costs.xlsx"))) {
            assertThat(returned.getSheetName(0)).isEqualTo("Zu korrigieren (Apportion)");
            assertThat(returned.getSheetAt(0).getRow(5).getCell(1).getStringCellValue())
                    .isEqualTo("Zelle");
            assertThat(returned.getSheetAt(0).getRow(6).getCell(2).getStringCellValue())
                    .isEqualTo("Betrag");
        }
        correct(returned("costs.xlsx"), "second.xlsx", "fifty");
        home.apportion("run", SmallCompany.PERIOD);
        try (Workbook second = open(returned("second.xlsx"))) {
            assertThat(second.getNumberOfSheets()).isEqualTo(2);
        }
        correct(returned("second.xlsx"), "third.xlsx", "50.00");
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("150.00");
    }

    private void correct(Path returned, String name, String amount) throws IOException {
        try (Workbook workbook = open(returned);
                OutputStream out = Files.newOutputStream(input.resolve(name))) {
            workbook.getSheet("costs").getRow(2).getCell(6).setCellValue(amount);
            workbook.write(out);
        }
    }

    private Path returned(String name) {
        return home.output(SmallCompany.PERIOD).resolve("returned").resolve(name);
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    private BigDecimal own() throws IOException {
        return new BigDecimal(
                home.controlTotals(SmallCompany.PERIOD).get("total").get("own").asString());
    }
}
