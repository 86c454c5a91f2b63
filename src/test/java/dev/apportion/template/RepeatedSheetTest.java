package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.apportion.template.fault.TemplateException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedSheetTest {

    private static final String SHEET = "${projects.name}";

    record Line(String document, BigDecimal amount) {}

    record Project(String code, String name, BigDecimal budget, List<Line> lines) {}

    record Company(String name, List<Project> projects) {}

    private final Path folder;

    RepeatedSheetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyElementGetsASheetWithItsOwnTableFormulasAndNames() throws Exception {
        try (XSSFWorkbook filled = render(company(3))) {
            assertThat(sheetNames(filled)).containsExactly("Overview", "Bridge 1", "Bridge 2", "Bridge 3", "Last");
            for (int i = 1; i <= 3; i++) {
                XSSFSheet sheet = filled.getSheetAt(i);
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Bridge " + i + " of Works");
                assertThat(sheet.getRow(1).getCell(1).getRawValue()).isEqualTo(String.valueOf(i * 1000));
                String table = i == 1 ? "Lines" : "Lines_" + i;
                assertThat(sheet.getTables().get(0).getName()).isEqualTo(table);
                assertThat(sheet.getTables().get(0).getCTTable().getRef()).isEqualTo("A5:B" + (6 + i));
                assertThat(sheet.getRow(2).getCell(1).getCellFormula()).isEqualTo("B2-SUM(" + table + "[Amount])");
                assertThat(new BigDecimal(sheet.getRow(2).getCell(1).getRawValue()))
                        .isEqualByComparingTo(BigDecimal.valueOf(i * 1000L - i * (i + 1L) / 2 * 10));
                assertThat(sheet.getRow(2).getCell(2).getCellFormula()).isEqualTo("'Bridge " + i + "'!B2*2");
                assertThat(sheet.getRow(5 + i).getCell(1).getCellFormula())
                        .isEqualTo("SUBTOTAL(109," + table + "[Amount])");
                assertThat(filled.getPrintArea(i)).isEqualTo("'Bridge " + i + "'!$A$1:$C$" + (6 + i));
                assertThat(sheet.getCellComment(new org.apache.poi.ss.util.CellAddress("B2"))
                                .getString()
                                .getString())
                        .isEqualTo("Budget of Bridge " + i);
                assertThat(sheet.getHyperlink(0, 0).getLocation()).isEqualTo("'Bridge " + i + "'!A5");
                assertThat(sheet.getHeader().getCenter()).isEqualTo("P" + i);
                assertThat(sheet.getSheetConditionalFormatting()
                                .getConditionalFormattingAt(0)
                                .getFormattingRanges()[0]
                                .formatAsString())
                        .isEqualTo("A6:B" + (5 + i));
                var chart = sheet.getDrawingPatriarch().getCharts().get(0);
                assertThat(chart.getTitleText().getString()).isEqualTo("Cost of Bridge " + i);
                var values = chart.getCTChart()
                        .getPlotArea()
                        .getBarChartArray(0)
                        .getSerArray(0)
                        .getVal()
                        .getNumRef();
                assertThat(values.getF()).isEqualTo("'Bridge " + i + "'!$B$6" + (i == 1 ? "" : ":$B$" + (5 + i)));
                assertThat(values.getNumCache().getPtList()).hasSize(i);
            }
            assertThat(filled.getPrintArea(4)).isEqualTo("Last!$A$1:$B$2");
            assertThat(filled.getSheet("Overview").getRow(0).getCell(1).getRawValue())
                    .isEqualTo("6000");
            Set<Long> ids = new HashSet<>();
            filled.forEach(sheet -> ((XSSFSheet) sheet)
                    .getTables()
                    .forEach(table -> ids.add(table.getCTTable().getId())));
            assertThat(ids).hasSize(4);
            assertThat(filled.getNames("rate")).hasSize(3);
            assertThat(filled.getSheetAt(2).getRow(3).getCell(1).getRawValue()).isEqualTo("4000");
        }
    }

    @Test
    void noElementLeavesNoSheet() throws Exception {
        try (XSSFWorkbook filled = render(company(0))) {
            assertThat(sheetNames(filled)).containsExactly("Overview", "Last");
            assertThat(filled.getPrintArea(1)).isEqualTo("Last!$A$1:$B$2");
            assertThat(filled.getNames("rate")).isEmpty();
        }
    }

    @Test
    void oneSheetThatIsAllThereIsStaysEvenForNoElement() throws Exception {
        try (XSSFWorkbook template = new XSSFWorkbook()) {
            Workbooks.row(template.createSheet("${projects.name}"), 1, "${projects.budget}");
            Path file = Workbooks.save(template, folder.resolve("only.xlsx"));
            try (XSSFWorkbook filled = Workbooks.open(Workbooks.render(file, company(0)))) {
                assertThat(filled.getNumberOfSheets()).isEqualTo(1);
                assertThat(filled.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                        .isEmpty();
            }
        }
    }

    @Test
    void namesAreMadeFitForXml() throws Exception {
        // Cut between its 31 characters, the last one would be half of a character.
        String name = "\uD83D half \uFFFE \u0085" + "x".repeat(18) + "\uD83D\uDE00 and more";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Template.compile(template(), Company.class, java.util.Locale.ENGLISH)
                .render(new Company("Works", List.of(new Project("", name, BigDecimal.ONE, List.of()))), out);
        try (XSSFWorkbook filled = Workbooks.open(out.toByteArray())) {
            assertThat(sheetNames(filled)).contains("_ half _ _" + "x".repeat(18) + "\uD83D\uDE00");
        }
    }

    @Test
    void namesAreMadeFitForExcel() throws Exception {
        List<Project> projects = new ArrayList<>();
        for (String name : List.of("Re: plan/do [x]", "A name that is much longer than Excel allows", "Last", "'q'")) {
            projects.add(new Project("", name, BigDecimal.ONE, List.of()));
            projects.add(new Project("", name, BigDecimal.ONE, List.of()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> notices = Template.compile(template(), Company.class, java.util.Locale.ENGLISH)
                .render(new Company("Works", projects), out);
        try (XSSFWorkbook filled = Workbooks.open(out.toByteArray())) {
            assertThat(sheetNames(filled))
                    .containsExactly(
                            "Overview",
                            "Re_ plan_do _x_",
                            "Re_ plan_do _x_ (2)",
                            "A name that is much longer than",
                            "A name that is much longer (2)",
                            "Last (2)",
                            "Last (3)",
                            "_q_",
                            "_q_ (2)",
                            "Last");
            assertThat(filled.getSheet("Last (2)").getRow(2).getCell(2).getCellFormula())
                    .isEqualTo("'Last (2)'!B2*2");
        }
        assertThat(notices).hasSize(8).allMatch(notice -> notice.contains("was named"));
    }

    @Test
    void fiveHundredElementsGetFiveHundredSheets() throws Exception {
        try (XSSFWorkbook template = new XSSFWorkbook()) {
            template.setCellFormulaValidation(false);
            XSSFSheet sheet = template.createSheet("${projects.name}");
            Workbooks.row(sheet, 1, "${projects.budget}", "=SUM(Lines[Amount])");
            Workbooks.row(sheet, 2, "Amount");
            Workbooks.row(sheet, 3, "${amount}");
            Workbooks.table(sheet, "Lines", "A2:A3", 0);
            Path file = Workbooks.save(template, folder.resolve("many.xlsx"));
            byte[] bytes = Workbooks.render(file, company(500));
            try (ReadableWorkbook filled = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                assertThat(filled.getSheets()).hasSize(500);
                assertThat(filled.getSheet(499)
                                .orElseThrow()
                                .read()
                                .get(0)
                                .getCell(1)
                                .getRawValue())
                        .isEqualTo(String.valueOf(500 * 501 / 2 * 10));
            }
        }
    }

    @Test
    void equalModelsGiveEqualBytesAndTheTemplateIsLeftAsItIs() throws Exception {
        Template template = Template.compile(template(), Company.class, java.util.Locale.ENGLISH);
        byte[] first = bytes(template, company(3));
        bytes(template, company(1));
        assertThat(bytes(template, company(3))).isEqualTo(first);
    }

    @Test
    void aFormulaOnAnotherSheetCanNotReadASheetThatIsRepeated() throws Exception {
        try (XSSFWorkbook template = new XSSFWorkbook()) {
            template.setCellFormulaValidation(false);
            Workbooks.row(template.createSheet("${projects.name}"), 1, "${projects.budgt}");
            Workbooks.row(template.createSheet("Sum"), 1, "='${projects.name}'!A1", "${projects.name}");
            Path file = Workbooks.save(template, folder.resolve("wrong.xlsx"));
            TemplateException thrown = catchThrowableOfType(
                    TemplateException.class, () -> Template.compile(file, Company.class, java.util.Locale.ENGLISH));
            assertThat(thrown.faults())
                    .hasSize(3)
                    .anySatisfy(fault -> assertThat(fault.toString())
                            .contains("sheet Sum, cell A1: the formula reads a sheet that is repeated"))
                    .anySatisfy(fault -> assertThat(fault.toString())
                            .contains("cell B1", "on a sheet whose name holds one, which is repeated"))
                    .anySatisfy(fault -> assertThat(fault.toString()).contains("did you mean ${projects.budget}?"));
        }
    }

    private XSSFWorkbook render(Company company) throws Exception {
        return Workbooks.open(Workbooks.render(template(), company));
    }

    private static byte[] bytes(Template template, Company company) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.render(company, out);
        return out.toByteArray();
    }

    private static List<String> sheetNames(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    static Company company(int projects) {
        List<Project> all = new ArrayList<>();
        for (int i = 1; i <= projects; i++) {
            List<Line> lines = new ArrayList<>();
            for (int line = 1; line <= i; line++) {
                lines.add(new Line("D" + line, BigDecimal.valueOf(line * 10L)));
            }
            all.add(new Project("P" + i, "Bridge " + i, BigDecimal.valueOf(i * 1000L), lines));
        }
        return new Company("Works", all);
    }

    private Path template() throws Exception {
        return template(folder.resolve("projects.xlsx"));
    }

    static Path template(Path file) throws Exception {
        try (XSSFWorkbook template = new XSSFWorkbook()) {
            template.setCellFormulaValidation(false);
            XSSFSheet overview = template.createSheet("Overview");
            Workbooks.row(overview, 1, "${name}", "=SUM(Projects[Budget])");
            Workbooks.row(overview, 3, "Project", "Budget");
            Workbooks.row(overview, 4, "${code}", "${budget}");
            Workbooks.table(overview, "Projects", "A3:B4", 0);
            XSSFSheet sheet = template.createSheet(SHEET);
            Workbooks.row(sheet, 1, "${projects.name} of ${name}");
            Workbooks.row(sheet, 2, "Budget", "${projects.budget}");
            Workbooks.row(sheet, 3, "Left", "=B2-SUM(Lines[Amount])", "='" + SHEET + "'!B2*2");
            Workbooks.row(sheet, 4, "Doubled", "=rate*2");
            Workbooks.row(sheet, 5, "Document", "Amount");
            Workbooks.row(sheet, 6, "${document}", "${amount}");
            Workbooks.row(sheet, 7, "Total", "=SUBTOTAL(109,Lines[Amount])");
            Workbooks.table(sheet, "Lines", "A5:B7", 1);
            sheet.getHeader().setCenter("${projects.code}");
            var link = template.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + SHEET + "'!A5");
            sheet.getRow(0).getCell(0).setHyperlink(link);
            var drawing = sheet.createDrawingPatriarch();
            var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 3, 1, 6, 4));
            comment.setString(new XSSFRichTextString("Budget of ${projects.name}"));
            sheet.getRow(1).getCell(1).setCellComment(comment);
            var formats = sheet.getSheetConditionalFormatting();
            var rule = formats.createConditionalFormattingRule("$B6<0");
            rule.createPatternFormatting().setFillBackgroundColor((short) 10);
            formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A6:B6")}, rule);
            var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 4, 5, 9, 15));
            chart.setTitleText("Cost of ${projects.name}");
            var bars = chart.createData(
                    ChartTypes.BAR,
                    chart.createCategoryAxis(AxisPosition.BOTTOM),
                    chart.createValueAxis(AxisPosition.LEFT));
            var series = bars.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A6:A6")),
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("B6:B6")));
            series.setTitle("Amount", null);
            series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.STEEL_BLUE)));
            chart.plot(bars);
            Workbooks.row(template.createSheet("Last"), 1, "end");
            template.setPrintArea(1, "$A$1:$C$7");
            template.setPrintArea(2, "$A$1:$B$2");
            var rate = template.createName();
            rate.setNameName("rate");
            rate.setRefersToFormula("'" + SHEET + "'!$B$2");
            return Workbooks.save(template, file);
        }
    }
}
