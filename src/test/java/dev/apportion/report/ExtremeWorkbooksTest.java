package dev.apportion.report;

import static dev.apportion.report.ExtremeRendering.TEMPLATES;
import static dev.apportion.report.ExtremeRendering.name;
import static dev.apportion.report.ExtremeRendering.render;
import static dev.apportion.report.ExtremeRendering.template;
import static dev.apportion.template.RenderedWorkbooks.keep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.report.chart.BudgetBar;
import dev.apportion.report.chart.MonthBar;
import dev.apportion.report.chart.PartBar;
import dev.apportion.report.chart.PurposeBar;
import dev.apportion.report.figures.FindingGroup;
import dev.apportion.report.figures.FindingRow;
import dev.apportion.report.figures.Heading;
import dev.apportion.report.figures.KeyFigures;
import dev.apportion.report.figures.LineRow;
import dev.apportion.report.figures.MonthRow;
import dev.apportion.report.figures.ProjectRow;
import dev.apportion.report.figures.RollUp;
import dev.apportion.report.front.ComparedRow;
import dev.apportion.report.front.FrontFigures;
import dev.apportion.report.front.FrontPage;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.front.SpentRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shipped templates with nothing, one row, thousands, long names, amounts of 12 digits and negative ones. With
 * {@code -Drendered.workbooks=DIR} the workbooks are kept there, to be looked at.
 */
class ExtremeWorkbooksTest {

    private static final Heading HEAD = new Heading(
            "Northbridge Water", YearMonth.of(2026, 10), "October 2026", 1, "EUR", "a".repeat(64), "b".repeat(64));

    private static final FrontWords WORDS = new FrontWords(text -> text, Locale.ENGLISH, "EUR");

    @ParameterizedTest
    @CsvSource({"0,1.00", "1,1.00", "5000,12.34", "3,123456789012.34", "3,-123456789012.34"})
    void theSummaryHoldsAnyNumberOfRowsAndAnyAmount(int rows, BigDecimal amount) throws Exception {
        int senders = Math.min(rows, 12);
        OrganizationSummary model = summary(rows, senders, amount);
        try (XSSFWorkbook filled = render(ReportTemplate.SUMMARY, model, "summary-" + rows + "-" + amount)) {
            BigDecimal all = amount.multiply(BigDecimal.valueOf(rows));
            assertThat(amount(named(filled, "Own_cost"))).isEqualByComparingTo(all);
            assertThat(named(filled, "All_checks").getStringCellValue()).isEqualTo("OK: every figure ties");
            assertThat(filled.getSheet("Summary").getRow(11).getCell(7).getNumericCellValue())
                    .as("projects in trouble")
                    .isEqualTo(rows);
            assertThat(filled.getSheet("Summary").getRow(12).getCell(7).getNumericCellValue())
                    .as("handovers under way")
                    .isEqualTo(rows);
            assertThat(filled.getTable("Matrix").getColumnCount()).isEqualTo(3 + Math.max(1, senders));
            assertThat(filled.getTable("Departments").getEndRowIndex()
                            - filled.getTable("Departments").getStartRowIndex())
                    .isEqualTo(Math.max(1, rows) + 1);
            errorsAreNone(filled);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,1.00", "1,1.00", "5000,12.34", "3,123456789012.34", "3,-123456789012.34"})
    void aPackHoldsAnyNumberOfRowsAndAnyAmount(int rows, BigDecimal amount) throws Exception {
        try (XSSFWorkbook filled =
                render(ReportTemplate.DEPARTMENT, pack(rows, amount), "pack-" + rows + "-" + amount)) {
            BigDecimal all = amount.multiply(BigDecimal.valueOf(rows));
            assertThat(amount(named(filled, "Own_cost"))).isEqualByComparingTo(all);
            assertThat(named(filled, "All_checks").getStringCellValue()).isEqualTo("OK: every figure ties");
            errorsAreNone(filled);
        }
    }

    @Test
    void twentyThousandLinesStayBelowThreeMegabytes() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template(ReportTemplate.DEPARTMENT).render(pack(20_000, new BigDecimal("1234.56")), out);
        keep("pack-20000", out.toByteArray());
        assertThat(out.size()).isLessThan(3_000_000);
    }

    @ParameterizedTest
    @CsvSource({"JPY,'#,##0_);\\(#,##0\\);0_);@_)'", "KWD,'#,##0.000_);\\(#,##0.000\\);0.000_);@_)'"})
    void amountsHaveTheDecimalsOfTheCurrency(String currency, String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportTemplate.DEPARTMENT
                .compile(TEMPLATES, Locale.ENGLISH, CurrencyUnit.of(currency))
                .render(pack(1, BigDecimal.TEN), out);
        try (XSSFWorkbook filled = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(named(filled, "Own_cost").getCellStyle().getDataFormatString())
                    .isEqualTo(format);
            XSSFTable lines = filled.getTable("Lines");
            Cell asSent =
                    lines.getXSSFSheet().getRow(lines.getStartRowIndex() + 1).getCell(lines.findColumnIndex("Amount"));
            assertThat(asSent.getCellStyle().getDataFormatString())
                    .as("in the line's own currency")
                    .startsWith("#,##0.00_0");
        }
    }

    private static void errorsAreNone(XSSFWorkbook workbook) {
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            assertThat(type).as(sheet.getSheetName() + "!" + cell.getAddress()).isNotEqualTo(CellType.ERROR);
        })));
        for (var sheet : workbook) {
            for (XSSFTable table : ((org.apache.poi.xssf.usermodel.XSSFSheet) sheet).getTables()) {
                assertThat(table.getColumns())
                        .extracting(column -> column.getName().toLowerCase(Locale.ROOT))
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static Cell named(XSSFWorkbook workbook, String name) {
        CellReference at = new CellReference(workbook.getName(name).getRefersToFormula());
        return workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    }

    /** Stored as a spreadsheet calculates it, with 15 digits. */
    private static BigDecimal amount(Cell cell) {
        return BigDecimal.valueOf(cell.getNumericCellValue()).setScale(2, RoundingMode.HALF_UP);
    }

    private static OrganizationSummary summary(int rows, int senders, BigDecimal amount) {
        BigDecimal all = amount.multiply(BigDecimal.valueOf(rows));
        BigDecimal zero = BigDecimal.ZERO;
        KeyFigures sum = new KeyFigures(all, zero, zero, zero, all, zero, zero);
        List<ProjectRow> projects =
                IntStream.range(0, rows).mapToObj(i -> project(i, amount)).toList();
        FrontFigures front = front(sum, all);
        return new OrganizationSummary(
                HEAD,
                FrontPage.of(front, WORDS),
                sum,
                sum,
                KeyFigures.UNKNOWN,
                sum,
                all,
                all,
                10,
                2,
                ComparedRow.of(front, WORDS),
                SpentRow.of(front, WORDS),
                months(all, rows),
                IntStream.range(0, rows).mapToObj(i -> department(i, amount)).toList(),
                IntStream.range(0, rows).mapToObj(i -> department(i, amount)).toList(),
                IntStream.range(0, Math.min(12, rows))
                        .mapToObj(i -> new BudgetBar(name(i), amount, amount, null, amount))
                        .toList(),
                monthBars(amount),
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                IntStream.range(0, Math.min(4, rows))
                        .mapToObj(i -> new PurposeBar(name(i), amount))
                        .toList(),
                projects.subList(0, Math.min(8, rows)),
                projects,
                projects,
                IntStream.range(0, rows)
                        .mapToObj(i -> new HandoverRow(
                                "P-" + i,
                                name(i),
                                "O-1",
                                LocalDate.of(2026, 9, 1),
                                LocalDate.of(2026, 12, 1),
                                new BigDecimal("0.1"),
                                amount))
                        .toList(),
                List.of(),
                IntStream.range(0, senders)
                        .mapToObj(i -> new AllocationMatrix.Sender("S" + i, name(i)))
                        .toList(),
                IntStream.range(0, rows)
                        .mapToObj(i -> new AllocationMatrix.Receiver(
                                "D" + i,
                                name(i),
                                IntStream.range(0, senders)
                                        .mapToObj(sender ->
                                                new AllocationMatrix.Sent(sender % 2 == 0 ? amount : amount.negate()))
                                        .map(sent -> senders % 2 == 0 ? sent : new AllocationMatrix.Sent(null))
                                        .toList()))
                        .toList(),
                IntStream.range(0, rows)
                        .mapToObj(i -> new PoolRow("P" + i, name(i), "S" + i + " " + name(i), amount, amount, zero))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                IntStream.range(0, rows)
                        .mapToObj(i -> new RestatedRow("D" + i + " " + name(i), "P-" + i, "Project", amount, zero))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static DepartmentRow department(int i, BigDecimal amount) {
        BigDecimal zero = BigDecimal.ZERO;
        return new DepartmentRow(
                "D" + i, name(i), amount, zero, zero, zero, amount, amount, zero, zero, amount, null, amount);
    }

    private static DepartmentPack pack(int rows, BigDecimal amount) {
        BigDecimal all = amount.multiply(BigDecimal.valueOf(rows));
        BigDecimal zero = BigDecimal.ZERO;
        KeyFigures sum = new KeyFigures(all, zero, zero, zero, all, zero, zero);
        FrontFigures front = front(sum, all);
        return new DepartmentPack(
                HEAD,
                "D1",
                name(1),
                "A. Becker",
                amount,
                amount,
                FrontPage.of(front, WORDS),
                sum,
                KeyFigures.UNKNOWN,
                KeyFigures.UNKNOWN,
                sum,
                all,
                ComparedRow.of(front, WORDS),
                SpentRow.of(front, WORDS),
                SpentRow.of(front, WORDS),
                IntStream.range(0, Math.min(10, rows))
                        .mapToObj(i -> new PartBar(name(i), amount, amount))
                        .toList(),
                monthBars(amount),
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                IntStream.range(0, Math.min(4, rows))
                        .mapToObj(i -> new PurposeBar(name(i), amount))
                        .toList(),
                months(all, rows),
                IntStream.range(0, Math.min(rows, 5000))
                        .mapToObj(i -> project(i, rows <= 5000 ? amount : i == 0 ? all : zero))
                        .toList(),
                List.of(),
                List.of(),
                IntStream.range(0, rows).mapToObj(i -> line(i, amount)).toList(),
                List.of(new RollUp("4600 Advertising", rows, all)),
                List.of(new RollUp("Supplier", rows, all)),
                List.of(),
                List.of(),
                List.of(),
                IntStream.range(0, Math.min(rows, 1))
                        .mapToObj(i -> new FindingGroup("To check", "Duplicate line", name(i), rows, all))
                        .toList(),
                IntStream.range(0, rows)
                        .mapToObj(i -> new FindingRow(
                                "To check",
                                "Duplicate line",
                                "D1",
                                "costs.xlsx",
                                "Costs",
                                "row " + i,
                                "Costs, row " + i,
                                name(i),
                                amount))
                        .toList(),
                List.of(new DepartmentPack.InputFile("costs.xlsx", "c".repeat(64))));
    }

    private static FrontFigures front(KeyFigures sum, BigDecimal all) {
        return new FrontFigures(
                HEAD.period(),
                sum,
                KeyFigures.UNKNOWN,
                KeyFigures.UNKNOWN,
                all,
                null,
                new FrontFigures.Year(sum, all, 2, 10, null, null),
                0,
                BigDecimal.ZERO,
                new FrontFigures.Open(0, null, 0, List.of()),
                new FrontFigures.Over(List.of(new FrontFigures.Excess(name(1), all.abs())), List.of()));
    }

    private static List<MonthRow> months(BigDecimal all, int rows) {
        return rows == 0 ? List.of() : List.of(new MonthRow("2026-10", all, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private static List<MonthBar> monthBars(BigDecimal amount) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new MonthBar("M" + month, amount, amount, amount, null))
                .toList();
    }

    private static LineRow line(int i, BigDecimal amount) {
        return new LineRow(
                LocalDate.of(2026, 10, 1 + i % 28),
                "P-" + i % 50,
                "Project",
                "P-" + i % 50 + " " + name(i),
                "4600 Advertising",
                "Supplier " + i % 700,
                "Poster campaign in district " + i,
                "DOC-" + i,
                amount,
                "EUR",
                amount,
                "Registered project P-" + i % 50,
                "Registered code",
                "costs.xlsx",
                "Costs",
                i + 2);
    }

    private static ProjectRow project(int i, BigDecimal amount) {
        BigDecimal zero = BigDecimal.ZERO;
        return new ProjectRow(
                "P-" + i,
                name(i),
                "D1",
                amount,
                zero,
                zero,
                zero,
                amount,
                amount,
                i % 3 == 0 ? amount : null,
                i % 2 == 0 ? amount : null,
                i % 2 == 0 ? amount : null,
                amount,
                LocalDate.of(2026, 12, 31),
                "Grow, capitalizable",
                "Over budget; Cost past its end",
                "Over budget; Cost past its end");
    }
}
