package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternTest {

    private final Path folder;

    PatternTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void alternatesRowsThatDifferInLooksOnly() throws Exception {
        try (XSSFWorkbook template = new XSSFWorkbook()) {
            XSSFSheet sheet = template.createSheet("Shares");
            Workbooks.row(sheet, 1, "Pool", "Amount");
            Workbooks.row(sheet, 2, "${pool}", "${amount}");
            XSSFCellStyle band = template.createCellStyle();
            band.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            Workbooks.row(sheet, 3, "${pool}", "${amount}").getCell(0).setCellStyle(band);
            Workbooks.table(sheet, "Shares", "A1:B3", 0);
            Workbooks.row(sheet, 5, "below");
            XSSFSheet filled = render(template, Samples.pack(1, 5)).getSheetAt(0);
            assertThat(filled.getTables().get(0).getCTTable().getRef()).isEqualTo("A1:B6");
            for (int i = 0; i < 5; i++) {
                assertThat(filled.getRow(i + 1).getCell(0).getStringCellValue()).isEqualTo("Pool " + (char) ('A' + i));
                assertThat(filled.getRow(i + 1).getCell(0).getCellStyle().getFillPattern())
                        .isEqualTo(i % 2 == 0 ? FillPatternType.NO_FILL : FillPatternType.SOLID_FOREGROUND);
            }
            assertThat(filled.getRow(7).getCell(0).getStringCellValue()).isEqualTo("below");
        }
    }

    @Test
    void repeatsAllRowsWhenADetailStandsUnderItsMainLine() throws Exception {
        try (XSSFWorkbook template = new XSSFWorkbook()) {
            template.setCellFormulaValidation(false);
            XSSFSheet sheet = template.createSheet("Lines");
            Workbooks.row(sheet, 1, "Document", "Amount");
            Workbooks.row(sheet, 2, "${document}", "${amount}");
            Workbooks.row(sheet, 3, "${description}", "=B2*2");
            Workbooks.row(sheet, 4, "", "=SUM(B2:B3)");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A6:B7"));
            Workbooks.table(sheet, "Lines", "A1:B3", 0);
            Samples.Pack pack = Samples.pack(4);
            XSSFSheet filled = render(template, pack).getSheetAt(0);
            assertThat(filled.getMergedRegions().toString()).contains("A12:B13");
            BigDecimal amount = pack.lines().iterator().next().amount();
            assertThat(filled.getRow(2).getCell(0).getStringCellValue()).isEqualTo("Work <0> & more");
            assertThat(new BigDecimal(filled.getRow(2).getCell(1).getRawValue()))
                    .isEqualByComparingTo(amount.multiply(BigDecimal.valueOf(2)));
            assertThat(filled.getRow(8).getCell(1).getCellFormula()).isEqualTo("B8*2");
            assertThat(filled.getRow(9).getCell(1).getCellFormula()).isEqualTo("SUM(B2:B9)");
        }
    }

    @Test
    void keepsOneBlankRowOfAnEmptyTableAndSaysSoWhenItIsAlone() throws Exception {
        try (XSSFWorkbook template = Workbooks.pack()) {
            XSSFWorkbook filled = Workbooks.open(Workbooks.renderWithoutItsChart(
                    Workbooks.save(template, folder.resolve("template.xlsx")), Samples.pack(0, 0)));
            XSSFSheet lines = filled.getSheet("Lines");
            assertThat(lines.getTables().get(0).getCTTable().getRef()).isEqualTo("A4:I6");
            assertThat(lines.getRow(4).getCell(0).getStringCellValue()).isEqualTo("none");
            assertThat(filled.getSheet("Summary").getRow(3).getCell(1).getRawValue())
                    .isEqualTo("0");
        }
    }

    @Test
    void leavesOutEmptySheetsThatAreListed() throws Exception {
        try (XSSFWorkbook template = new XSSFWorkbook()) {
            Workbooks.row(template.createSheet("Cover"), 1, "${department.name}");
            for (String name : List.of("Lines", "Shares")) {
                XSSFSheet sheet = template.createSheet(name);
                Workbooks.row(sheet, 1, "Amount");
                Workbooks.row(sheet, 2, "${amount}");
                Workbooks.table(sheet, name, "A1:A2", 0);
                template.setPrintArea(template.getSheetIndex(sheet), "$A$1:$A$2");
            }
            var name = template.createName();
            name.setNameName("omit_when_empty");
            name.setRefersToFormula("\"Lines, Shares\"");
            XSSFWorkbook filled = render(template, Samples.pack(0, 2));
            assertThat(filled.getNumberOfSheets()).isEqualTo(2);
            assertThat(filled.getSheetName(1)).isEqualTo("Shares");
            assertThat(filled.getPrintArea(1)).isEqualTo("Shares!$A$1:$A$3");
            assertThat(filled.getAllNames()).hasSize(1);
        }
    }

    @Test
    void fillsSheetNamesAndTheFormulasThatUseThem() throws Exception {
        try (XSSFWorkbook template = new XSSFWorkbook()) {
            template.setCellFormulaValidation(false);
            Workbooks.row(template.createSheet("${department.name}"), 1, "${budget}");
            Workbooks.row(template.createSheet("Other"), 1, "='${department.name}'!A1*2");
            Samples.Pack pack = new Samples.Pack(
                    new Samples.Department("1", "Research/Development of everything new"),
                    YearMonth.of(2026, 1),
                    BigDecimal.TEN,
                    List.of(),
                    List.of());
            Path file = Workbooks.save(template, folder.resolve("names.xlsx"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<String> notices = Template.compile(file, Samples.Pack.class, java.util.Locale.ENGLISH)
                    .render(pack, out);
            try (XSSFWorkbook filled = Workbooks.open(out.toByteArray())) {
                assertThat(filled.getSheetName(0)).isEqualTo("Research_Development of everyth");
                assertThat(filled.getSheetAt(1).getRow(0).getCell(0).getCellFormula())
                        .isEqualTo("'Research_Development of everyth'!A1*2");
                assertThat(filled.getSheetAt(1).getRow(0).getCell(0).getRawValue())
                        .isEqualTo("20");
                assertThat(notices).hasSize(1);
            }
        }
    }

    @Test
    void writesTextAsTextWhateverItHolds() throws Exception {
        String[] texts = {
            "=1+1",
            "@SUM(A1)",
            "  spaces ",
            "two\nlines",
            "bell\u0007",
            "_x0041_",
            "\ud83d\ude00 emoji",
            "${budget}",
            "x".repeat(40_000)
        };
        for (String text : texts) {
            try (XSSFWorkbook template = new XSSFWorkbook()) {
                Workbooks.row(template.createSheet("One"), 1, "${department.name}");
                Samples.Pack pack = new Samples.Pack(
                        new Samples.Department("1", text), YearMonth.of(2026, 1), BigDecimal.TEN, List.of(), List.of());
                String written = render(template, pack)
                        .getSheetAt(0)
                        .getRow(0)
                        .getCell(0)
                        .getStringCellValue();
                assertThat(written).isEqualTo(text.substring(0, Math.min(32_767, text.length())));
            }
        }
    }

    private XSSFWorkbook render(XSSFWorkbook template, Record model) throws Exception {
        return Workbooks.open(Workbooks.render(Workbooks.save(template, folder.resolve("template.xlsx")), model));
    }
}
