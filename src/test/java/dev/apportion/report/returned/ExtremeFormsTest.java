package dev.apportion.report.returned;

import static dev.apportion.report.ExtremeRendering.LONG_NAME;
import static dev.apportion.report.ExtremeRendering.name;
import static dev.apportion.report.ExtremeRendering.render;
import static dev.apportion.template.RenderedWorkbooks.keep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.message.Wording;
import dev.apportion.money.Amount;
import dev.apportion.report.DepartmentForm;
import dev.apportion.report.ReportTemplate;
import dev.apportion.report.figures.Heading;
import dev.apportion.report.review.ReviewForm;
import dev.apportion.sheet.open.ReadSettings;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people fill in, with nothing, one row, thousands, long names, amounts of 12 digits and negative ones. With
 * {@code -Drendered.workbooks=DIR} the workbooks are kept there, to be looked at.
 */
class ExtremeFormsTest {

    private static final Heading HEAD = new Heading(
            "Organization of the " + LONG_NAME,
            YearMonth.of(2026, 10),
            "October 2026",
            1,
            "EUR",
            "a".repeat(64),
            "b".repeat(64));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0,1.00", "1,1.00", "5000,12.34", "3,123456789012.34", "3,-123456789012.34"})
    void theReviewHoldsAnyNumberOfGroupsAndAnyAmount(int rows, BigDecimal amount) throws Exception {
        List<Integer> numbers = IntStream.range(0, rows).boxed().toList();
        ReviewForm form = new ReviewForm(
                HEAD,
                numbers.stream()
                        .map(i -> new ReviewForm.Group(
                                i + 1,
                                "D" + i,
                                "P-" + i + " " + name(i) + "\n4600 Advertising\nSupplier",
                                3,
                                amount,
                                "EUR",
                                "No code, declared type or rule decides it",
                                i % 2 == 0 ? null : "Decided before: project P-" + i,
                                name(i),
                                "Supplier",
                                "4600 Advertising",
                                "P-" + i,
                                "DOC-" + i + " +2",
                                "costs.xlsx, Costs, row " + i,
                                "Nothing decides it",
                                i % 2 == 0 ? null : "Project",
                                i % 2 == 0 ? null : "P-" + i,
                                amount))
                        .toList(),
                numbers.stream()
                        .map(i -> new ReviewForm.HeldLine(
                                i + 1,
                                "0123456789abcdef",
                                LocalDate.of(2026, 10, 1),
                                "D" + i,
                                "P-" + i,
                                name(i),
                                "DOC-" + i,
                                amount,
                                "EUR",
                                "costs.xlsx",
                                "Costs",
                                i + 2))
                        .toList(),
                rows < 5000 ? null : "Not listed",
                rows < 5000 ? null : 950_000,
                rows < 5000 ? null : new BigDecimal("1234567890.12"),
                numbers.stream()
                        .map(i -> new ReviewForm.Item("P-" + i, name(i), "Project"))
                        .toList());
        try (XSSFWorkbook filled = render(ReportTemplate.REVIEW, form, "review-" + rows + "-" + amount)) {
            XSSFTable held = filled.getTable("Held");
            assertThat(held.getEndRowIndex() - held.getStartRowIndex()).isEqualTo(Math.max(1, rows));
            XSSFSheet sheet = held.getXSSFSheet();
            assertThat(sheet.getRow(4).getCell(1).getNumericCellValue())
                    .as("groups to decide")
                    .isEqualTo(rows);
            assertThat(BigDecimal.valueOf(sheet.getRow(4).getCell(2).getNumericCellValue()))
                    .as("their money")
                    .isEqualByComparingTo(amount.multiply(BigDecimal.valueOf(rows)));
            if (rows > 0) {
                assertThat(sheet.getRow(held.getEndRowIndex()).getCell(7).getNumericCellValue())
                        .isEqualTo(amount.doubleValue());
                assertThat(sheet.getDataValidations())
                        .as("every group can be decided")
                        .filteredOn(choice -> choice.getRegions()
                                .getCellRangeAddress(0)
                                .isInRange(
                                        held.getEndRowIndex(),
                                        choice.getRegions()
                                                .getCellRangeAddress(0)
                                                .getFirstColumn()))
                        .hasSize(3);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5000})
    void theInputFormOffersAnyNumberOfNames(int rows) throws Exception {
        List<Integer> numbers = IntStream.range(0, rows).boxed().toList();
        DepartmentForm form = new DepartmentForm(
                HEAD.organization(),
                "EUR",
                numbers.stream()
                        .map(i -> new DepartmentForm.Department("D" + i, name(i)))
                        .toList(),
                numbers.stream()
                        .map(i -> new DepartmentForm.Item("P-" + i, name(i), "Project", "D" + i))
                        .toList(),
                List.of(new DepartmentForm.Currency("EUR")));
        try (XSSFWorkbook filled = render(ReportTemplate.INPUT_FORM, form, "form-" + rows)) {
            XSSFTable items = filled.getTable("Items");
            assertThat(items.getEndRowIndex() - items.getStartRowIndex()).isEqualTo(Math.max(1, rows));
            assertThat(filled.getSheetAt(1).getDataValidations())
                    .extracting(choice -> choice.getValidationConstraint().getFormula1())
                    .anyMatch(list -> list.endsWith("$A$6:$A$" + (5 + Math.max(1, rows))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5000})
    void aReturnedWorkbookHoldsAnyNumberOfNotes(int rows) throws Exception {
        Path source = folder.resolve("costs of the " + LONG_NAME + ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(source)) {
            XSSFSheet sheet = workbook.createSheet("Department's costs, all of them");
            for (int i = 0; i <= rows; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(name(i));
                row.createCell(1).setCellValue(-123456789012.34);
            }
            workbook.write(out);
        }
        List<CellNote> notes = IntStream.range(0, rows)
                .mapToObj(i -> new CellNote(
                        "Department's costs, all of them",
                        "B" + (i + 1),
                        i % 2 == 0,
                        "Amount",
                        i % 2 == 0 ? "" : name(i),
                        "The amount is missing. Type it, or delete the row. " + name(i),
                        "A number, such as 1234.50",
                        new AtStake(new Amount(-12345678901234L, CurrencyUnit.EUR))))
                .toList();
        Path to = folder.resolve("returned");
        Path returned = new ReturnedWorkbook(
                        source,
                        ReadSettings.USUAL,
                        new ReturnedCopy("c".repeat(64)),
                        FileNotes.of(notes),
                        new ReturnedTexts(text -> text, Wording.ENGLISH),
                        "")
                .write(true, to)
                .file();
        keep("returned-" + rows, Files.readAllBytes(returned));
        try (InputStream in = Files.newInputStream(returned);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(5 + Math.min(rows, 1000));
            if (rows > 0) {
                assertThat(workbook.getSheetAt(0).getRow(6).getCell(4).getStringCellValue())
                        .as("what does not count comes first")
                        .isEqualTo(rows == 1 ? "-123456789012.34" : name(1));
            }
            assertThat(workbook.getSheetAt(1).getCellComments()).hasSize(rows == 0 ? 0 : Math.min(rows, 1000) + 1);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .contains(rows == 5000 ? "count yet: 2500." : "")
                    .contains(rows == 5000 ? "The first 1000 are listed." : "");
        }
    }
}
