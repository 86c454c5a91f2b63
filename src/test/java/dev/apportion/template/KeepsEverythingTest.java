package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ooxml.Parts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Excel can put on a sheet around a table is still there, and in its place, when the table has grown. */
class KeepsEverythingTest {

    private static final int LINES = 40;
    private static final int GROWTH = LINES - 1;

    private final Path folder;
    private XSSFWorkbook template = new XSSFWorkbook();
    private XSSFSheet sheet = template.createSheet("Lines");

    KeepsEverythingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A table with heading in row 3, pattern in row 4 and totals in row 5; what is below starts in row 7. */
    @BeforeEach
    void table() {
        template = new XSSFWorkbook();
        template.setCellFormulaValidation(false);
        sheet = template.createSheet("Lines");
        Workbooks.row(sheet, 1, "${department.name}");
        Workbooks.row(sheet, 3, "Document", "Amount", "Held");
        Workbooks.row(sheet, 4, "${document}", "${amount}", "${held}");
        Workbooks.row(sheet, 5, "Total", "=SUBTOTAL(109,Lines[Amount])", "");
        Workbooks.table(sheet, "Lines", "A3:C5", 1);
        Workbooks.row(sheet, 7, "below", "=B5*2");
    }

    @Test
    void whatStandsBelowMovesDown() throws Exception {
        sheet.addMergedRegion(CellRangeAddress.valueOf("A9:C10"));
        sheet.getRow(6).setHeightInPoints(33);
        sheet.setRowBreak(1);
        sheet.setRowBreak(6);
        var link = template.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://example.org/budget");
        sheet.getRow(6).getCell(0).setHyperlink(link);
        var inside = template.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        inside.setAddress("Lines!A7");
        sheet.getRow(0).getCell(0).setHyperlink(inside);
        var drawing = sheet.createDrawingPatriarch();
        var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 4, 6, 6, 9));
        comment.setString(new XSSFRichTextString("For ${department.name}"));
        sheet.getRow(6).getCell(1).setCellComment(comment);
        int picture = template.addPicture(pixel(), Workbook.PICTURE_TYPE_PNG);
        drawing.createPicture(drawing.createAnchor(0, 0, 0, 0, 0, 11, 2, 13), picture);
        XSSFSimpleShape box = drawing.createSimpleShape(drawing.createAnchor(0, 0, 0, 0, 0, 14, 2, 16));
        box.setText("Code ${department.code}");
        box.getCTShape().setTextlink("$B$7");
        var validation = sheet.getDataValidationHelper();
        sheet.addValidationData(validation.createValidation(
                validation.createFormulaListConstraint("$A$4:$A$4"), new CellRangeAddressList(6, 6, 2, 2)));
        try (XSSFWorkbook filled = render(Workbooks.save(template, folder.resolve("below.xlsx")))) {
            XSSFSheet lines = filled.getSheetAt(0);
            int below = 6 + GROWTH;
            assertThat(lines.getRow(below).getCell(0).getStringCellValue()).isEqualTo("below");
            assertThat(lines.getRow(below).getCell(1).getCellFormula()).isEqualTo("B" + (5 + GROWTH) + "*2");
            assertThat(lines.getRow(below).getHeightInPoints()).isEqualTo(33);
            assertThat(lines.getMergedRegion(0).formatAsString()).isEqualTo("A48:C49");
            assertThat(lines.getRowBreaks()).containsExactly(1, below);
            assertThat(lines.getHyperlink(below, 0).getAddress()).isEqualTo("https://example.org/budget");
            assertThat(lines.getHyperlink(0, 0).getLocation()).isEqualTo("Lines!A46");
            var moved = Objects.requireNonNull(lines.getCellComment(new CellAddress(below, 1)));
            assertThat(moved.getString().getString()).isEqualTo("For Marketing & Sales");
            assertThat(moved.getClientAnchor().getRow1()).isEqualTo(below);
            var shapes = lines.getDrawingPatriarch().getShapes();
            assertThat(shapes).hasSize(2);
            assertThat(((org.apache.poi.xssf.usermodel.XSSFClientAnchor)
                                    shapes.get(0).getAnchor())
                            .getRow1())
                    .isEqualTo(11 + GROWTH);
            XSSFSimpleShape text = (XSSFSimpleShape) shapes.get(1);
            assertThat(text.getText()).isEqualTo("Code 0042");
            assertThat(text.getCTShape().getTextlink()).isEqualTo("$B$46");
            assertThat(filled.getAllPictures().get(0).getData()).isEqualTo(pixel());
            var list = lines.getDataValidations().get(0);
            assertThat(list.getRegions().getCellRangeAddress(0).formatAsString())
                    .isEqualTo("C46");
            assertThat(list.getValidationConstraint().getFormula1()).isEqualTo("$A$4:$A$43");
        }
    }

    @Test
    void outlineLevelsAndHiddenRowsAndColumnsStay() throws Exception {
        sheet.groupRow(3, 3);
        sheet.groupRow(6, 7);
        sheet.createRow(8).setZeroHeight(true);
        sheet.setColumnHidden(5, true);
        try (XSSFWorkbook filled = render(Workbooks.save(template, folder.resolve("outline.xlsx")))) {
            XSSFSheet lines = filled.getSheetAt(0);
            for (int row = 3; row < 3 + LINES; row++) {
                assertThat(lines.getRow(row).getCTRow().getOutlineLevel()).isEqualTo((short) 1);
            }
            assertThat(lines.getRow(4 + GROWTH).getCTRow().getOutlineLevel()).isZero();
            assertThat(lines.getRow(6 + GROWTH).getCTRow().getOutlineLevel()).isEqualTo((short) 1);
            assertThat(lines.getRow(8 + GROWTH).getZeroHeight()).isTrue();
            assertThat(lines.isColumnHidden(5)).isTrue();
        }
    }

    @Test
    void protectionOfSheetAndWorkbookStays() throws Exception {
        sheet.protectSheet("secret");
        sheet.lockAutoFilter(false);
        template.lockStructure();
        template.setWorkbookPassword("secret", org.apache.poi.poifs.crypt.HashAlgorithm.sha512);
        try (XSSFWorkbook filled = render(Workbooks.save(template, folder.resolve("protected.xlsx")))) {
            assertThat(filled.getSheetAt(0).validateSheetPassword("secret")).isTrue();
            assertThat(filled.getSheetAt(0).isAutoFilterLocked()).isFalse();
            assertThat(filled.isStructureLocked()).isTrue();
            assertThat(filled.validateWorkbookPassword("secret")).isTrue();
        }
    }

    @Test
    void propertiesAreFilledAndKept() throws Exception {
        template.getProperties().getCoreProperties().setTitle("Cost of ${department.name}");
        template.getProperties().getCoreProperties().setCreator("Finance");
        template.getProperties().getCustomProperties().addProperty("Department", "${department.code}");
        template.getProperties().getCustomProperties().addProperty("Retention", 10);
        template.getProperties().getExtendedProperties().setCompany("Works");
        try (XSSFWorkbook filled = render(Workbooks.save(template, folder.resolve("properties.xlsx")))) {
            var properties = filled.getProperties();
            assertThat(properties.getCoreProperties().getTitle()).isEqualTo("Cost of Marketing & Sales");
            assertThat(properties.getCoreProperties().getCreator()).isEqualTo("Finance");
            assertThat(properties
                            .getCustomProperties()
                            .getProperty("Department")
                            .getLpwstr())
                    .isEqualTo("0042");
            assertThat(properties.getCustomProperties().getProperty("Retention").getI4())
                    .isEqualTo(10);
            assertThat(properties.getExtendedProperties().getCompany()).isEqualTo("Works");
        }
    }

    @Test
    void headersAndFootersOfAllPagesAreFilled() throws Exception {
        sheet.getHeader().setLeft("${department.name}");
        sheet.getFooter().setRight("&P of &N");
        sheet.getFirstHeader().setCenter("First of ${department.code}");
        sheet.getEvenFooter().setLeft("${period}");
        try (XSSFWorkbook filled = render(Workbooks.save(template, folder.resolve("headers.xlsx")))) {
            XSSFSheet lines = filled.getSheetAt(0);
            assertThat(lines.getHeader().getLeft()).isEqualTo("Marketing && Sales");
            assertThat(lines.getFooter().getRight()).isEqualTo("&P of &N");
            assertThat(lines.getFirstHeader().getCenter()).isEqualTo("First of 0042");
            assertThat(lines.getEvenFooter().getLeft()).isEqualTo("2026-10");
        }
    }

    @Test
    void macrosAreLeftAsTheyAre() throws Exception {
        byte[] macros = "not looked into".getBytes(StandardCharsets.UTF_8);
        Path file = new PackageEditor(Workbooks.save(template, folder.resolve("plain.xlsx")))
                .part("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", macros)
                .relation(
                        "xl/workbook.xml",
                        "rIdMacros",
                        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                        "vbaProject.bin")
                .replace(
                        "[Content_Types].xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                .save(folder.resolve("macros.xlsm"));
        byte[] bytes = Workbooks.render(file, Samples.pack(LINES));
        Parts parts = Parts.read(Files.write(folder.resolve("filled.xlsm"), bytes));
        assertThat(Objects.requireNonNull(parts.find("xl/vbaProject.bin")).bytes())
                .isEqualTo(macros);
        assertThat(PackageEditor.text(bytes, "[Content_Types].xml")).contains("macroEnabled");
        try (XSSFWorkbook filled = Workbooks.open(bytes)) {
            assertThat(filled.isMacroEnabled()).isTrue();
        }
    }

    @Test
    void sparklinesGrowAndMove() throws Exception {
        Path file = new PackageEditor(Workbooks.save(template, folder.resolve("plain.xlsx")))
                .replace("xl/worksheets/sheet1.xml", "</worksheet>", """
                        <extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" \
                        xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups \
                        xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines>\
                        <x14:sparkline><xm:f>Lines!B4:B4</xm:f><xm:sqref>C7</xm:sqref></x14:sparkline></x14:sparklines>\
                        </x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>""")
                .save(folder.resolve("sparklines.xlsx"));
        assertThat(PackageEditor.text(Workbooks.render(file, Samples.pack(LINES)), "xl/worksheets/sheet1.xml"))
                .contains("<xm:f>Lines!B4:B43</xm:f>", "<xm:sqref>C46</xm:sqref>");
    }

    @Test
    void pivotCachesReadTheGrownRangeAndRefreshOnOpen() throws Exception {
        XSSFSheet plain = template.createSheet("Pivot");
        var pivot = plain.createPivotTable(
                template.getCreationHelper().createAreaReference("Lines!A3:C4"),
                new org.apache.poi.ss.util.CellReference("A3"));
        pivot.addRowLabel(0);
        pivot.addColumnLabel(org.apache.poi.ss.usermodel.DataConsolidateFunction.SUM, 1);
        byte[] bytes = Workbooks.render(Workbooks.save(template, folder.resolve("pivot.xlsx")), Samples.pack(LINES));
        assertThat(PackageEditor.text(bytes, "xl/pivotCache/pivotCacheDefinition1.xml"))
                .contains("refreshOnLoad=\"1\"", "ref=\"A3:C43\"");
        try (XSSFWorkbook filled = Workbooks.open(bytes)) {
            assertThat(filled.getPivotTables()).hasSize(1);
        }
    }

    @Test
    void datesCountFrom1904WhereTheTemplateDoes() throws Exception {
        template.getCTWorkbook().getWorkbookPr().setDate1904(true);
        Workbooks.row(sheet, 1, "${period}", "=A1+1", "=YEAR(A1)");
        try (XSSFWorkbook filled = render(Workbooks.save(template, folder.resolve("1904.xlsx")))) {
            assertThat(filled.isDate1904()).isTrue();
            assertThat(filled.getSheetAt(0).getRow(0).getCell(0).getLocalDateTimeCellValue())
                    .isEqualTo("2026-10-01T00:00:00");
            assertThat(filled.getSheetAt(0).getRow(0).getCell(2).getRawValue()).isEqualTo("2026");
        }
    }

    @Test
    void anotherReaderSeesTheSame() throws Exception {
        byte[] bytes = Workbooks.render(Workbooks.save(template, folder.resolve("plain.xlsx")), Samples.pack(LINES));
        try (ReadableWorkbook filled = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                XSSFWorkbook poi = Workbooks.open(bytes)) {
            List<Row> rows = filled.getFirstSheet().read();
            int number = 0;
            for (Samples.Line line : Samples.pack(LINES).lines()) {
                Row row = rows.get(3 - 1 + number);
                assertThat(row.getCellText(0)).isEqualTo(line.document());
                assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo(line.amount());
                assertThat(row.getCellAsBoolean(2)).hasValue(line.held());
                assertThat(poi.getSheetAt(0).getRow(3 + number).getCell(0).getStringCellValue())
                        .isEqualTo(line.document());
                number++;
            }
        }
    }

    private static XSSFWorkbook render(Path file) throws Exception {
        return Workbooks.open(Workbooks.render(file, Samples.pack(LINES)));
    }

    private static byte[] pixel() {
        return java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }
}
