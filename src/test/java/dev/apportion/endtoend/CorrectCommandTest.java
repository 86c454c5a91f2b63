package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.report.review.CorrectionsWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person corrects cells of what departments sent: recorded beside the files, which stay as they are. */
class CorrectCommandTest {

    private static final String CSV = """
            Department,Activity code,Account,Description,Supplier,Date,Amount
            SALES,O1,6000,Shop rent,Kern,2026-04-20,100.00
            SALES,O1,6000,Shop repair,Kern,2026-04-21,5O.00
            """;

    @TempDir
    Path folder;

    private WorkingFolder home;
    private Path input;

    @BeforeEach
    void aRunWithAnAmountThatCannotBeRead() throws IOException {
        home = new SmallCompany(folder, "EUR").operating("SALES").write();
        input = folder.resolve("input").resolve(SmallCompany.PERIOD);
        Files.writeString(input.resolve("costs.csv"), CSV);
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("100.00");
    }

    @Test
    void theCellIsReadAsCorrectedFromTheNextRunOn() throws IOException {
        assertThat(home.apportion("status").out()).doesNotContain("input has changed");
        WorkingFolder.Result corrected = correct("G3", "50.00");
        assertThat(corrected.err()).isEmpty();
        assertThat(corrected.out())
                .contains("costs!G3 of costs.csv is read as \"50.00\" instead of \"5O.00\" from the next run on.");
        assertThat(input.resolve("costs.csv")).hasContent(CSV);
        assertThat(home.apportion("check", SmallCompany.PERIOD).out())
                .contains("0 rejected", "Read as \"50.00\" instead of \"5O.00\", as Ann corrected it on");
        WorkingFolder.Result run = home.apportion("run", SmallCompany.PERIOD);
        assertThat(run.out()).contains("0 rejected");
        assertThat(own()).isEqualByComparingTo("150.00");
        assertThat(home.controlTotals(SmallCompany.PERIOD).get("files").toString())
                .contains("CORRECTION", "Corrections of cells: 1");
        assertThat(home.apportion("explain", SmallCompany.PERIOD, "costs.csv:3").out())
                .contains("Corrected", "G3: Read as \"50.00\" instead of \"5O.00\", as Ann", "the letter O");
        assertThat(home.apportion("run", SmallCompany.PERIOD).out()).contains("Nothing has changed since revision 2");
    }

    @Test
    void takenBackItIsReadAsItIs() throws IOException {
        correct("G3", "50.00");
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(home.apportion("correct", file(), "costs!G3", "--undo").out())
                .contains("is read as it is again, \"5O.00\"");
        assertThat(corrections()).isEmpty();
        assertThat(home.apportion("correct", file()).out()).contains("No cell of it is corrected.");
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("100.00");
    }

    @Test
    void correctedAgainByTheSamePersonTheLaterCounts() throws IOException {
        correct("G3", "50.00");
        correct("G3", "60.00");
        assertThat(home.apportion("correct", file()).out())
                .contains("costs!G3: \"60.00\" instead of \"5O.00\", Ann")
                .doesNotContain("50.00");
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("160.00");
    }

    @Test
    void anotherPersonIsTold() {
        correct("G3", "50.00");
        WorkingFolder.Result second =
                home.apportion("correct", file(), "G3", "70.00", "--reason", "see invoice", "--by", "Ben");
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.err()).contains("Ann corrected it to \"50.00\" (the letter O)", "Nothing was done.");
    }

    @Test
    void whatCannotBeCorrectedIsRefused() {
        assertThat(refused("X!G3", "1")).contains("There is no such sheet. Sheets: costs.");
        assertThat(refused("G300", "1")).contains("There is no cell \"G300\"");
        assertThat(refused("3G", "1")).contains("There is no cell \"3G\"");
        assertThat(refused("G2", "100.00")).contains("The cell holds \"100.00\" already.");
        assertThat(home.apportion("correct", file(), "G3", "1").err()).contains("--reason WHY");
        assertThat(home.apportion("correct", file(), "G3", "1", "--reason", " ").err())
                .contains("A correction needs a reason.");
        assertThat(home.apportion("correct", file(), "G3", "--undo").err()).contains("The cell is not corrected.");
        assertThat(home.apportion("correct", "none.csv", "G3", "--undo").err()).contains("There is no file");
        assertThat(home.apportion("correct", "input/policy.xlsx", "A1", "1", "--reason", "x")
                        .err())
                .contains("Corrected are cells of cost in the folder of a month");
        assertThat(input).isDirectoryNotContaining("glob:**corrections*");
    }

    @Test
    void aClosedMonthStaysAsItIs() {
        correct("G3", "50.00");
        home.apportion("run", SmallCompany.PERIOD);
        home.apportion("close", SmallCompany.PERIOD);
        assertThat(refused("G2", "1")).contains("is closed");
        assertThat(home.apportion("correct", file(), "G3", "--undo").err()).contains("is closed");
    }

    @Test
    void anotherFileUnderTheNameIsNotCorrected() throws IOException {
        correct("G3", "50.00");
        Files.writeString(input.resolve("costs.csv"), CSV.replace("5O.00", "55.00"));
        WorkingFolder.Result run = home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("155.00");
        assertThat(run.out()).contains("To check\n  costs.csv: Ann corrected costs!G3");
        assertThat(home.apportion("check", SmallCompany.PERIOD).out())
                .contains("but the file of that name is another one by now. That correction is not applied");
        Files.delete(input.resolve("costs.csv"));
        Files.writeString(input.resolve("other.csv"), CSV.replace("5O.00", "56.00"));
        assertThat(home.apportion("check", SmallCompany.PERIOD).out()).contains("but the file isn't there any more");
    }

    @Test
    void underAnotherNameTheSameFileIsCorrected() throws IOException {
        correct("G3", "50.00");
        Files.move(input.resolve("costs.csv"), input.resolve("april.csv"));
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("150.00");
    }

    @Test
    void aCorrectedCopyOfTheSenderTakesItsPlace() throws IOException {
        correct("G3", "50.00");
        home.apportion("run", SmallCompany.PERIOD);
        Path back = home.output(SmallCompany.PERIOD).resolve("returned/costs.xlsx");
        try (InputStream in = Files.newInputStream(back);
                Workbook workbook = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(input.resolve("corrected.xlsx"))) {
            Cell cell = workbook.getSheet("costs").getRow(2).getCell(6);
            assertThat(cell.getStringCellValue()).isEqualTo("5O.00");
            assertThat(cell.getCellComment().getString().getString())
                    .contains("Read as \"50.00\" instead of \"5O.00\", as Ann corrected it on");
            cell.setCellValue("75.00");
            workbook.write(out);
        }
        WorkingFolder.Result run = home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("175.00");
        assertThat(run.exitCode()).isZero();
        assertThat(home.apportion("check", SmallCompany.PERIOD).out())
                .contains("but that file doesn't count (corrected.xlsx is the corrected copy of this file");
    }

    @Test
    void whatIsEditedInExcelHolds() throws IOException {
        correct("G3", "50.00");
        edit(5, "80");
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("180.00");
        edit(4, "5O.0");
        WorkingFolder.Result run = home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("100.00");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(home.apportion("check", SmallCompany.PERIOD).out())
                .contains("costs!G3", "but the cell holds \"5O.00\"");
        edit(2, "Elsewhere");
        assertThat(home.apportion("check", SmallCompany.PERIOD).out()).contains("5O.00");
    }

    @Test
    void faultyRowsAreToldWithTheirCells() throws IOException {
        correct("G3", "50.00");
        correct("D3", "Shop repairs");
        edit(3, "3G");
        edit(7, "");
        WorkingFolder.Result checked = home.apportion("check", SmallCompany.PERIOD);
        assertThat(checked.out()).contains("cell D2: \"3G\" is no cell", "cell H2: ", "without what belongs below Who");
        assertThat(home.apportion("run", SmallCompany.PERIOD).exitCode()).isEqualTo(1);
        assertThat(home.apportion("explain", SmallCompany.PERIOD, "costs.csv:3").out())
                .contains("Shop repairs");
        assertThat(refused("G3", "1")).contains("has rows that can't be read: correct or delete them first");
    }

    @Test
    void formulaCharactersAreText() throws IOException {
        correct("D3", "=HYPERLINK(\"http://example.com\")");
        correct("G3", "50.00");
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(home.apportion("explain", SmallCompany.PERIOD, "costs.csv:3").out())
                .contains("=HYPERLINK(\"http://example.com\")");
        try (Workbook workbook = WorkbookFactory.create(corrections().get(0).toFile(), null, true)) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(
                            cell -> assertThat(cell.getCellType().name()).isIn("STRING", "NUMERIC")));
        }
    }

    @Test
    void onlyTheCorrectedFileIsReadAgain() throws IOException {
        Files.writeString(
                input.resolve("more.csv"), CSV.replace("5O.00", "1.00").replace("Shop", "Hall"));
        home.apportion("run", SmallCompany.PERIOD);
        correct("G3", "50.00");
        assertThat(home.apportion("run", SmallCompany.PERIOD).err())
                .contains("1 file has not changed since revision 2");
        assertThat(own()).isEqualByComparingTo("251.00");
    }

    @Test
    void ofTwoPeopleWhoWriteIntoTheFolderTheLaterCounts() throws IOException {
        correct("G3", "50.00");
        CorrectionsWorkbook.write(
                input.resolve("Ben.xlsx"),
                List.of(new CellCorrection(
                        "costs.csv",
                        Sha256.of(input.resolve("costs.csv")),
                        "costs",
                        "G3",
                        "5O.00",
                        "70.00",
                        "phoned",
                        "Ben",
                        LocalDateTime.of(2099, 1, 1, 10, 0))));
        WorkingFolder.Result run = home.apportion("run", SmallCompany.PERIOD);
        assertThat(own()).isEqualByComparingTo("170.00");
        assertThat(run.out())
                .contains(
                        "Ann corrected costs!G3 of costs.csv",
                        "but Ben corrected the same cell to \"70.00\", which counts");
    }

    /** What a csv file's bytes mean that are no Unicode, the policy's locale says. */
    @Test
    void textsThatAreNoUnicodeAreCorrectedAsTheyAreRead(@TempDir Path other) throws IOException {
        WorkingFolder czech = SmallOrganization.in(other);
        new PolicyWorkbook("EUR", "cs-CZ")
                .row("Departments", "SALES", "Sales", "Operating")
                .row("Operations", "O1", "Running the shop", "SALES")
                .write(other.resolve("input/policy.xlsx"));
        Path file = Files.createDirectories(other.resolve("input/2026-10")).resolve("a.csv");
        Files.write(
                file,
                "Department,Activity,Account,Description,Date,Amount\nSALES,O1,5000,P\u0159\u00edsp\u011bvek,2026-10-03,50.00\n"
                        .getBytes(Charset.forName("windows-1250")));
        WorkingFolder.Result corrected =
                czech.apportion("correct", "input/2026-10/a.csv", "D2", "Dar", "--reason", "renamed", "--by", "Ann");
        assertThat(corrected.out()).contains("instead of \"P\u0159\u00edsp\u011bvek\"");
        czech.apportion("run", "2026-10");
        assertThat(czech.apportion("explain", "2026-10", "a.csv:2").out()).contains("Description  Dar");
    }

    @Test
    void cellsOfWorkbooksAreCorrectedToTheCent(@TempDir Path other) throws IOException {
        WorkingFolder books = SmallOrganization.in(other);
        Path month = Files.createDirectories(other.resolve("input/2026-10"));
        for (boolean old : new boolean[] {false, true}) {
            String name = old ? "old.xls" : "new.xlsx";
            try (Workbook workbook = WorkbookFactory.create(!old);
                    OutputStream out = Files.newOutputStream(month.resolve(name))) {
                Sheet sheet = workbook.createSheet("Costs of " + name);
                for (String[] texts : new String[][] {
                    {"Department", "Activity", "Account", "Description", "Date", "Amount"},
                    {"SALES", "O1", "5000", "Rent " + name, "2026-10-03", "1O.10"},
                    {"SALES", "O1", "5000", "Power " + name, "2026-10-04", ""}
                }) {
                    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (String text : texts) {
                        row.createCell(row.getPhysicalNumberOfCells()).setCellValue(text);
                    }
                }
                sheet.getRow(2).getCell(5).setCellValue(20.2);
                workbook.write(out);
            }
            for (String[] cell : new String[][] {{"F2", "10.10"}, {"F3", "20.25"}}) {
                assertThat(books.apportion("correct", "input/2026-10/" + name, cell[0], cell[1], "--reason", "invoice")
                                .exitCode())
                        .isZero();
            }
        }
        books.apportion("run", "2026-10");
        assertThat(books.controlTotals("2026-10").get("total").get("own").asString())
                .isEqualTo("60.70");
    }

    /** In the only row of the only workbook of corrections. */
    private void edit(int column, String text) throws IOException {
        Path file = corrections().get(0);
        byte[] bytes = Files.readAllBytes(file);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes));
                OutputStream out = Files.newOutputStream(file)) {
            workbook.getSheetAt(0).getRow(1).getCell(column).setCellValue(text);
            workbook.write(out);
        }
    }

    private List<Path> corrections() throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            return files.filter(file -> file.getFileName().toString().startsWith("corrections"))
                    .toList();
        }
    }

    private String refused(String cell, String text) {
        WorkingFolder.Result result = correct(cell, text);
        assertThat(result.exitCode()).isEqualTo(2);
        return result.err();
    }

    private WorkingFolder.Result correct(String cell, String text) {
        return home.apportion("correct", file(), cell, text, "--reason", "the letter O", "--by", "Ann");
    }

    private String file() {
        return "input/" + SmallCompany.PERIOD + "/costs.csv";
    }

    private BigDecimal own() throws IOException {
        return new BigDecimal(
                home.controlTotals(SmallCompany.PERIOD).get("total").get("own").asString());
    }
}
