package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.apportion.template.fault.TemplateException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STTotalsRowFunction;

/** A matrix: rows from one collection, columns from another. */
class RepeatedColumnTest {

    record Sender(String name) {}

    record Cell(BigDecimal amount) {}

    record Receiver(String name, List<Cell> sent) {}

    record Company(String title, List<Sender> senders, List<Receiver> matrix) {}

    private final Path folder;

    RepeatedColumnTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 200})
    void everyElementGetsAColumnWithItsPlaceOfTheRowsOwnCollection(int senders) throws Exception {
        try (XSSFWorkbook filled = render(template(), company(senders, 3))) {
            XSSFSheet sheet = filled.getSheet("Matrix");
            XSSFTable table = sheet.getTables().get(0);
            int last = 1 + senders;
            assertThat(table.getArea().formatAsString()).isEqualTo("A3:" + letters(last) + "7");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A3:" + letters(last) + "6");
            assertThat(table.getColumns()).hasSize(2 + senders);
            for (int sender = 0; sender < senders; sender++) {
                int column = 2 + sender;
                String heading = "Pool " + sender;
                assertThat(table.getColumns().get(column).getName()).isEqualTo(heading);
                assertThat(sheet.getRow(2).getCell(column).getStringCellValue()).isEqualTo(heading);
                assertThat(sheet.getColumnWidth(column)).isEqualTo(20 * 256);
                BigDecimal sum = BigDecimal.ZERO;
                for (int row = 0; row < 3; row++) {
                    assertThat(number(sheet, 3 + row, column)).isEqualByComparingTo(amount(row, sender));
                    assertThat(sheet.getRow(3 + row).getCell(column).getCellStyle())
                            .isEqualTo(sheet.getRow(3).getCell(2).getCellStyle());
                    sum = sum.add(amount(row, sender));
                }
                String letter = letters(column);
                assertThat(sheet.getRow(6).getCell(column).getCellFormula())
                        .isEqualTo("SUBTOTAL(109," + letter + "4:" + letter + "6)");
                assertThat(number(sheet, 6, column)).isEqualByComparingTo(sum);
            }
            for (int row = 0; row < 3; row++) {
                assertThat(sheet.getRow(3 + row).getCell(1).getCellFormula())
                        .isEqualTo("SUM(C" + (4 + row) + ":" + letters(last) + (4 + row) + ")");
            }
            assertThat(number(filled.getSheet("Front"), 0, 0))
                    .as("the sum over all of it, on another sheet")
                    .isEqualByComparingTo(company(senders, 3).matrix().stream()
                            .flatMap(row -> row.sent().stream())
                            .map(Cell::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(filled.getName("All").getRefersToFormula()).isEqualTo("Matrix!$C$4:$" + letters(last) + "$6");
            assertThat(filled.getPrintArea(1)).isEqualTo("Matrix!$A$1:$" + letters(last) + "$7");
            assertThat(sheet.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getFormattingRanges()[0]
                            .formatAsString())
                    .isEqualTo("A4:" + letters(last) + "6");
        }
    }

    @Test
    void withoutAnElementOneNamelessColumnStays() throws Exception {
        try (XSSFWorkbook filled = render(template(), company(0, 2))) {
            XSSFTable table = filled.getSheet("Matrix").getTables().get(0);
            assertThat(table.getColumns()).hasSize(3);
            assertThat(table.getColumns().get(2).getName()).isEqualTo("–");
            assertThat(number(filled.getSheet("Front"), 0, 0)).isZero();
        }
    }

    @Test
    void headingsAreUniqueAndNeverFields() throws Exception {
        Company company = new Company(
                "x",
                List.of(
                        new Sender("IT"),
                        new Sender("it"),
                        new Sender(""),
                        new Sender("${title}"),
                        new Sender("A & <B>")),
                List.of(new Receiver("r", List.of(new Cell(BigDecimal.ONE)))));
        try (XSSFWorkbook filled = render(template(), company)) {
            XSSFSheet sheet = filled.getSheet("Matrix");
            List<String> headings = new ArrayList<>();
            for (int column = 2; column < 7; column++) {
                headings.add(sheet.getRow(2).getCell(column).getStringCellValue());
                assertThat(sheet.getTables().get(0).getColumns().get(column).getName())
                        .isEqualTo(headings.get(headings.size() - 1));
            }
            assertThat(headings).containsExactly("IT", "it (2)", "–", "$ {title}", "A & <B>");
            assertThat(sheet.getRow(3).getCell(3).getRawValue())
                    .as("no second place")
                    .isNull();
        }
    }

    @Test
    void whatStandsToTheRightIsAFaultWithItsCell() throws Exception {
        XSSFWorkbook workbook = template();
        workbook.getSheet("Matrix").getRow(0).createCell(5).setCellValue("in the way");
        workbook.getSheet("Matrix").getRow(3).getCell(2).setCellValue("${sent.amonut}");
        assertThat(faults(workbook)).anyMatch(fault -> fault.contains("F1") && fault.contains("is to the right"));
        XSSFWorkbook misspelled = template();
        misspelled.getSheet("Matrix").getRow(3).getCell(2).setCellValue("${sent.amonut}");
        assertThat(faults(misspelled)).anyMatch(fault -> fault.contains("C4") && fault.contains("${sent.amonut}"));
    }

    @Test
    void theFieldOfAnUnknownHeadingIsAFault() throws Exception {
        XSSFWorkbook workbook = template();
        XSSFSheet sheet = workbook.getSheet("Matrix");
        sheet.getRow(2).getCell(2).setCellValue("${senders.nmae}");
        sheet.getTables()
                .get(0)
                .getCTTable()
                .getTableColumns()
                .getTableColumnArray(2)
                .setName("${senders.nmae}");
        assertThat(faults(workbook)).anyMatch(fault -> fault.contains("C3") && fault.contains("senders.nmae"));
    }

    @Test
    void theFieldsOfARepeatedColumnAreListed() {
        assertThat(Template.fields(Company.class))
                .anyMatch(field ->
                        field.path().equals("sent.amount") && field.table().equals("matrix"));
    }

    private List<String> faults(XSSFWorkbook workbook) throws Exception {
        Path file = Workbooks.save(workbook, folder.resolve("faulty.xlsx"));
        TemplateException thrown = catchThrowableOfType(
                TemplateException.class, () -> Template.compile(file, Company.class, Locale.ENGLISH));
        return Objects.requireNonNull(thrown).faults().stream()
                .map(Object::toString)
                .toList();
    }

    private XSSFWorkbook render(XSSFWorkbook template, Company company) throws Exception {
        Path file = Workbooks.save(template, folder.resolve("matrix.xlsx"));
        return new XSSFWorkbook(new ByteArrayInputStream(Workbooks.render(file, company)));
    }

    private static Company company(int senders, int receivers) {
        List<Sender> all = new ArrayList<>();
        List<Receiver> rows = new ArrayList<>();
        for (int sender = 0; sender < senders; sender++) {
            all.add(new Sender("Pool " + sender));
        }
        for (int row = 0; row < receivers; row++) {
            List<Cell> cells = new ArrayList<>();
            for (int sender = 0; sender < senders; sender++) {
                cells.add(new Cell(amount(row, sender)));
            }
            rows.add(new Receiver("Receiver " + row, cells));
        }
        return new Company("Works", all, rows);
    }

    private static BigDecimal amount(int row, int sender) {
        return BigDecimal.valueOf(1000L * row + sender, 2);
    }

    private static BigDecimal number(XSSFSheet sheet, int row, int column) {
        return new BigDecimal(
                Objects.requireNonNull(sheet.getRow(row).getCell(column).getRawValue()));
    }

    private static String letters(int column) {
        return org.apache.poi.ss.util.CellReference.convertNumToColString(column);
    }

    private static XSSFWorkbook template() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet front = workbook.createSheet("Front");
        XSSFSheet sheet = workbook.createSheet("Matrix");
        sheet.createRow(0).createCell(0).setCellValue("${title}");
        String[] headings = {"Receiver", "Total", "${senders.name}"};
        String[] body = {"${name}", "", "${sent.amount}"};
        XSSFRow[] rows = {sheet.createRow(2), sheet.createRow(3), sheet.createRow(4)};
        for (int i = 0; i < headings.length; i++) {
            rows[0].createCell(i).setCellValue(headings[i]);
            rows[1].createCell(i).setCellValue(body[i]);
            rows[2].createCell(i);
        }
        var bold = workbook.createCellStyle();
        bold.setWrapText(true);
        rows[1].getCell(2).setCellStyle(bold);
        rows[1].getCell(1).setCellFormula("SUM(C4:C4)");
        rows[2].getCell(2).setCellFormula("SUBTOTAL(109,C4:C4)");
        sheet.setColumnWidth(2, 20 * 256);
        XSSFTable table = sheet.createTable(new AreaReference("A3:C5", SpreadsheetVersion.EXCEL2007));
        table.setName("Matrix");
        table.setDisplayName("Matrix");
        table.getCTTable().addNewAutoFilter().setRef("A3:C4");
        table.updateHeaders();
        table.getCTTable().setTotalsRowCount(1);
        table.getCTTable().getTableColumns().getTableColumnArray(2).setTotalsRowFunction(STTotalsRowFunction.SUM);
        var formats = sheet.getSheetConditionalFormatting();
        formats.addConditionalFormatting(
                new CellRangeAddress[] {CellRangeAddress.valueOf("A4:C4")},
                formats.createConditionalFormattingRule(org.apache.poi.ss.usermodel.ComparisonOperator.LT, "0"));
        workbook.setPrintArea(1, "$A$1:$C$5");
        var name = workbook.createName();
        name.setNameName("All");
        name.setRefersToFormula("Matrix!$C$4:$C$4");
        front.createRow(0).createCell(0).setCellFormula("SUM(Matrix!C4:C4)");
        return workbook;
    }
}
