package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.CountryRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a department's workbook is like, the month ends, and what goes back can be opened. */
class ReturnedCopiesTest {

    private static final String[] HEADINGS = {
        "Department", "Activity code", "Account", "Description", "Date", "Amount", "Note"
    };

    @TempDir
    Path folder;

    private WorkingFolder home;
    private Path input;

    @BeforeEach
    void company() throws IOException {
        home = new SmallCompany(folder, "EUR").operating("SALES").write();
        input = folder.resolve("input").resolve(SmallCompany.PERIOD);
        Files.delete(input.resolve("costs.csv"));
    }

    @Test
    @DisplayName("Two bad cells side by side in a csv each have their own comment")
    void twoBadCellsSideBySide() throws IOException {
        Files.writeString(input.resolve("costs.csv"), """
                Department;Activity code;Account;Description;Date;Amount
                SALES;O1;6300;Invoice 1;2026-04-10;100.00
                SALES;O1;6300;Invoice 2;tomorrow;n/a
                """);
        assertThat(run()).contains("1 rejected");
        try (Workbook returned = open("costs.xlsx")) {
            Row row = returned.getSheet("costs").getRow(2);
            assertThat(comment(row, 4)).startsWith("Apportion: Date");
            assertThat(comment(row, 5)).startsWith("Apportion: Amount");
        }
    }

    @Test
    @DisplayName("A department's own comment right of a bad cell stays where it is")
    void ownCommentRightOfABadCell() throws IOException {
        for (Workbook workbook : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            String name = workbook instanceof XSSFWorkbook ? "new.xlsx" : "old.xls";
            write(name, workbook, sheet -> {
                Row row = row(sheet, 1, "SALES", "O1", "6300", name, "2026-04-10", "n/a", "see there");
                ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
                anchor.setRow1(1);
                anchor.setCol1(6);
                anchor.setRow2(4);
                anchor.setCol2(8);
                var own = sheet.createDrawingPatriarch().createCellComment(anchor);
                own.setString(workbook.getCreationHelper().createRichTextString("ask Maria"));
                row.getCell(6).setCellComment(own);
            });
        }
        assertThat(run()).contains("2 rejected");
        for (String name : new String[] {"new.xlsx", "old.xls"}) {
            try (Workbook returned = open(name)) {
                Row row = returned.getSheet("Costs").getRow(1);
                assertThat(comment(row, 5)).as(name).startsWith("Apportion: Amount");
                assertThat(comment(row, 6)).as(name).isEqualTo("ask Maria");
            }
        }
    }

    @Test
    @DisplayName(
            "An xls without a country record, as programs other than Excel write them, comes back as an xls that opens")
    void oldWorkbookOfAnotherProgram() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        var records = workbook.getInternalWorkbook().getWorkbookRecordList();
        for (Record record : List.copyOf(records.getRecords())) {
            if (record instanceof CountryRecord) {
                records.remove(record);
            }
        }
        write("old.xls", workbook, sheet -> row(sheet, 1, "SALES", "O1", "6300", "Fair", "2026-04-10", "n/a"));
        assertThat(run()).contains("1 rejected");
        try (Workbook returned = open("old.xls")) {
            assertThat(comment(returned.getSheet("Costs").getRow(1), 5)).startsWith("Apportion: Amount");
        }
    }

    @Test
    @DisplayName("Many lines that only look sent twice bring no workbook back")
    void goodRowsDoNotComeBack() throws IOException {
        String same = String.join("", Collections.nCopies(300, "SALES;O1;6300;Stamps;2026-04-10;1.00\n"));
        Files.writeString(
                input.resolve("costs.csv"), "Department;Activity code;Account;Description;Date;Amount\n" + same);
        assertThat(run()).contains("300 accepted");
        assertThat(returned()).doesNotExist();
    }

    @Test
    @DisplayName("A pack that cannot be written is named, and the others are written")
    void oneWorkbookThatCannotBeMade() throws IOException {
        home = new SmallCompany(folder, "EUR")
                .operating("SALES", "SHOPS")
                .cost("SALES", "100.00")
                .cost("SHOPS", "50.00")
                .write();
        Path inTheWay = folder.resolve("output/.2026-04.unpublished-0/departments/SHOPS.xlsx/here");
        Files.createDirectories(inTheWay);
        WorkingFolder.Result result = home.apportion("run", SmallCompany.PERIOD);
        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(1);
        assertThat(result.out()).contains("The pack of SHOPS could not be written");
        assertThat(home.output(SmallCompany.PERIOD).resolve("departments/SALES.xlsx"))
                .isRegularFile();
        assertThat(home.output(SmallCompany.PERIOD).resolve("organization-summary.xlsx"))
                .isRegularFile();
    }

    private String run() {
        WorkingFolder.Result result = home.apportion("run", SmallCompany.PERIOD);
        assertThat(result.exitCode()).as(result.out() + result.err()).isLessThanOrEqualTo(1);
        return result.out();
    }

    private void write(String name, Workbook workbook, Consumer<Sheet> fill) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(input.resolve(name))) {
            Sheet sheet = workbook.createSheet("Costs");
            row(sheet, 0, HEADINGS);
            fill.accept(sheet);
            workbook.write(out);
        }
    }

    private static Row row(Sheet sheet, int at, String... values) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < values.length; column++) {
            row.createCell(column).setCellValue(values[column]);
        }
        return row;
    }

    private static String comment(Row row, int column) {
        return row.getCell(column).getCellComment().getString().getString();
    }

    private Path returned() {
        return home.output(SmallCompany.PERIOD).resolve("returned");
    }

    private Workbook open(String name) throws IOException {
        try (InputStream in = Files.newInputStream(returned().resolve(name))) {
            return WorkbookFactory.create(in);
        }
    }
}
