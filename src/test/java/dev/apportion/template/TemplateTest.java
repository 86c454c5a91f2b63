package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ooxml.Parts;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {

    private final Path folder;

    TemplateTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void fillsTablesAndCalculatesWhatStandsAroundThem() throws Exception {
        Samples.Pack pack = Samples.pack(50);
        byte[] bytes = Workbooks.render(template(), pack);
        BigDecimal sum = BigDecimal.ZERO;
        for (Samples.Line line : pack.lines()) {
            sum = sum.add(line.amount());
        }
        try (XSSFWorkbook workbook = Workbooks.open(bytes)) {
            XSSFSheet summary = workbook.getSheet("Summary");
            assertThat(summary.getRow(0).getCell(0).getStringCellValue()).isEqualTo("0042 Marketing & Sales");
            assertThat(new BigDecimal(summary.getRow(3).getCell(1).getRawValue()))
                    .isEqualByComparingTo(sum);
            assertThat(summary.getRow(5).getCell(1).getCellFormula())
                    .isEqualTo("SUMIFS(Lines!$F$5:$F$54,Lines!$C$5:$C$54,\"Operation\")");
            assertThat(summary.getRow(17).getCell(1).getCellFormula()).isEqualTo("B4+B16");
            XSSFSheet lines = workbook.getSheet("Lines");
            assertThat(lines.getTables().get(0).getCTTable().getRef()).isEqualTo("A4:I55");
            assertThat(lines.getTables().get(0).getCTTable().getAutoFilter().getRef())
                    .isEqualTo("A4:I54");
            assertThat(new BigDecimal(lines.getRow(54).getCell(5).getRawValue()))
                    .isEqualByComparingTo(sum);
            assertThat(lines.getRow(53).getCell(7).getCellFormula()).isEqualTo("ROUND(F54/G54,2)");
            assertThat(new BigDecimal(lines.getRow(53).getCell(8).getRawValue()))
                    .isEqualByComparingTo(sum);
            assertThat(workbook.getPrintArea(1)).isEqualTo("Lines!$A$1:$I$57");
        }
    }

    @Test
    void givesTheSameBytesForTheSameModel() throws Exception {
        Path template = template();
        assertThat(Workbooks.render(template, Samples.pack(20)))
                .isEqualTo(Workbooks.render(template, Samples.pack(20)));
    }

    private Path template() throws Exception {
        try (XSSFWorkbook workbook = Workbooks.pack()) {
            return Workbooks.save(workbook, folder.resolve("pack.xlsx"));
        }
    }

    @Test
    void losesNothingOfATemplateThatHasNothingToFill() throws Exception {
        try (XSSFWorkbook template = new XSSFWorkbook()) {
            XSSFSheet sheet = template.createSheet("Plain");
            Workbooks.row(sheet, 1, "Name", "Amount", 12.5);
            Workbooks.row(sheet, 2, "a", 1, "=B2*2");
            Workbooks.table(sheet, "Static", "A1:C2", 0);
            template.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Path file = Workbooks.save(template, folder.resolve("plain.xlsx"));
            try (XSSFWorkbook filled = Workbooks.open(Workbooks.render(file, Samples.pack(1)))) {
                assertThat(WorkbookComparer.differences(template, filled)).isEmpty();
            }
        }
    }

    @Test
    void copiesPartsThatDoNotChangeByteForByte() throws Exception {
        Path template = template();
        byte[] bytes = Workbooks.render(template, Samples.pack(3));
        Path filled = Files.write(folder.resolve("filled.xlsx"), bytes);
        Parts before = Parts.read(template);
        Parts after = Parts.read(filled);
        for (String part : new String[] {"xl/styles.xml", "_rels/.rels", "xl/worksheets/_rels/sheet1.xml.rels"}) {
            assertThat(java.util.Objects.requireNonNull(after.find(part)).packed())
                    .isEqualTo(
                            java.util.Objects.requireNonNull(before.find(part)).packed());
        }
    }

    @Test
    void growsFormatsValidationsAndChartsWithTheirTable() throws Exception {
        byte[] bytes = Workbooks.render(template(), Samples.pack(30));
        try (XSSFWorkbook workbook = Workbooks.open(bytes)) {
            XSSFSheet lines = workbook.getSheet("Lines");
            var formats = lines.getSheetConditionalFormatting();
            assertThat(formats.getNumConditionalFormattings()).isEqualTo(1);
            var format = formats.getConditionalFormattingAt(0);
            assertThat(format.getFormattingRanges()[0].formatAsString()).isEqualTo("A5:I34");
            assertThat(format.getRule(0).getFormula1()).isEqualTo("$F5<0");
            assertThat(lines.getDataValidations()
                            .get(0)
                            .getRegions()
                            .getCellRangeAddress(0)
                            .formatAsString())
                    .isEqualTo("C5:C34");
            assertThat(lines.getHeader().getCenter()).isEqualTo("Marketing && Sales 2026-10");
            var chart = workbook.getSheet("Summary")
                    .getDrawingPatriarch()
                    .getCharts()
                    .get(0);
            assertThat(chart.getTitleText().getString()).isEqualTo("Cost of Marketing & Sales");
            var values = chart.getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerArray(0)
                    .getVal()
                    .getNumRef();
            assertThat(values.getF()).isEqualTo("Lines!$F$5:$F$34");
            assertThat(values.getNumCache().getPtArray()).hasSize(30);
        }
    }
}
