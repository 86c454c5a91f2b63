package dev.apportion.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.message.Wording;
import dev.apportion.report.PackageParts;
import dev.apportion.sheet.open.ReadSettings;
import dev.apportion.sheet.open.Workbooks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A department's workbook keeps what it holds, whatever its size, when its cells are marked. */
class KeptContentTest {

    private static final ReturnedCopy COPY = new ReturnedCopy("0123456789abcdef".repeat(4));

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "Comments, hidden sheets, names, formulas, rich and odd texts and a table survive; so do they if it is sent back")
    void keepsWhatItDoesNotTouch() throws IOException {
        Path source = workbook("rich.xlsx");
        Path once = write(source, "once", note("Costs", "B2"), note("Costs", "F9"), note("Costs", "C3"))
                .file();
        try (XSSFWorkbook workbook = open(once)) {
            checkKept(workbook);
            XSSFSheet costs = workbook.getSheet("Costs");
            assertThat(comment(costs, 1, 1))
                    .isEqualTo("ask Maria\nApportion: Amount: Type it as a number.\nFound: see invoice");
            assertThat(costs.getRow(8).getCell(5).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(workbook.getSheetAt(0).getRow(8).getCell(4).getStringCellValue())
                    .as("a formula's result")
                    .isEqualTo("12");
        }
        assertThat(write(source, "again", note("Costs", "B2"), note("Costs", "F9"), note("Costs", "C3"))
                        .file())
                .hasSameBinaryContentAs(once);
        Path twice = write(once, "twice", note("Costs", "A1")).file();
        try (XSSFWorkbook workbook = open(twice)) {
            checkKept(workbook);
            XSSFSheet costs = workbook.getSheet("Costs");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
            assertThat(comment(costs, 0, 0)).startsWith("Apportion: ");
            assertThat(comment(costs, 1, 1)).isEqualTo("ask Maria");
            assertThat(costs.getRow(8).getCell(5).getCellComment()).isNull();
            assertThat(costs.getRow(8).getCell(5).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    private static void checkKept(XSSFWorkbook workbook) {
        XSSFSheet costs = workbook.getSheet("Costs");
        assertThat(workbook.getSheetName(0)).isEqualTo("To correct");
        assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("Rates"))).isEqualTo(SheetVisibility.HIDDEN);
        assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("Deep"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
        assertThat(workbook.getName("rate").getRefersToFormula()).isEqualTo("Rates!$A$1");
        assertThat(workbook.getNames("local").get(0).getSheetIndex()).isEqualTo(workbook.getSheetIndex("Costs"));
        assertThat(workbook.getSheet("Rates").getRow(0).getCell(0).getNumericCellValue())
                .isEqualTo(1.25);
        assertThat(costs.getTables()).hasSize(1);
        assertThat(costs.getTables()
                        .get(0)
                        .getCTTable()
                        .getTableColumns()
                        .getTableColumnArray(0)
                        .getName())
                .isEqualTo("Heading");
        assertThat(costs.getRow(2).getCell(2).getCellFormula()).isEqualTo("SUM(D1:D3)");
        assertThat(costs.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(12);
        assertThat(costs.getRow(3).getCell(0).getStringCellValue()).isEqualTo(ODD_TEXT);
        assertThat(comment(costs, 3, 0)).isEqualTo("of our own");
        assertThat(costs.getMergedRegions()).hasToString("[org.apache.poi.ss.util.CellRangeAddress [A6:C6]]");
    }

    private static final String ODD_TEXT = " <a> & \"b\" \uD83D\uDE00 é\ttab\nline ";

    @Test
    @DisplayName("Parts that POI doesn't see, shared strings and relations included, are as they came")
    void otherPartsAreAsTheyCame() throws IOException {
        Path source = workbook("parts.xlsx");
        Path returned = write(source, "a", note("Costs", "B2")).file();
        Map<String, String> before = PackageParts.read(source);
        Map<String, String> after = PackageParts.read(returned);
        assertThat(after.keySet()).containsAll(before.keySet());
        for (String same : List.of("xl/sharedStrings.xml", "xl/tables/table1.xml", "xl/media/big.bin")) {
            assertThat(after.get(same)).as(same).isEqualTo(before.get(same)).isNotNull();
        }
    }

    @Test
    @DisplayName("Rows and cells without addresses, and elements with a prefix, are marked where they are")
    void oddXml() throws IOException {
        Path source = replaced(workbook("plain.xlsx"), "odd.xlsx", "xl/worksheets/sheet2.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="a"
                 xmlns:a="urn:a"><x:sheetData><!-- here --><x:row a:b="1"><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>
                <x:row r="4" spans="1:2"><x:c t="d"><x:v>2026-04-10</x:v></x:c><x:c r="D4"><x:v>&#51;</x:v></x:c></x:row></x:sheetData></x:worksheet>
                """);
        Path returned = write(
                        source, "a", note("Rates", "B1"), note("Rates", "C4"), note("Rates", "A3"), note("Rates", "A4"))
                .file();
        assertThat(cells(returned, "Rates")).containsExactly("A1=1", "B1=2", "A4=2026-04-10", "D4=3");
        String sheet = PackageParts.read(returned).getOrDefault("xl/worksheets/sheet2.xml", "");
        assertThat(sheet).containsPattern("x:c s=\"\\d+\"><x:v>2<").doesNotContain("spans");
        assertThat(sheet.indexOf("r=\"A3\"")).isBetween(0, sheet.indexOf("r=\"C4\""));
        assertThat(sheet.indexOf("r=\"C4\"")).isBetween(0, sheet.indexOf("r=\"D4\""));
    }

    private static List<String> cells(Path file, String name) throws IOException {
        List<String> cells = new ArrayList<>();
        try (var workbook = Workbooks.open(file)) {
            for (var sheet : workbook.sheets()) {
                try (var rows = sheet.rows()) {
                    while (sheet.name().equals(name) && rows.next()) {
                        for (int column = 0; column < rows.width(); column++) {
                            if (!rows.text(column).isEmpty()) {
                                cells.add((char) ('A' + column) + "" + rows.rowNumber() + "=" + rows.text(column));
                            }
                        }
                    }
                }
            }
        }
        return cells;
    }

    /** A workbook with something of everything, the sheet Costs first. */
    private Path workbook(String name) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet costs = workbook.createSheet("Costs");
            for (int at = 0; at < 12; at++) {
                Row row = costs.createRow(at == 8 ? 20 : at);
                row.createCell(0).setCellValue(at == 0 ? "Heading" : "text " + at);
                row.createCell(1).setCellValue(at == 0 ? "Other" : "see invoice");
                row.createCell(3).setCellValue(4);
            }
            Cell total = costs.getRow(2).createCell(2);
            total.setCellFormula("SUM(D1:D3)");
            total.setCellValue(12);
            costs.getRow(3).getCell(0).setCellValue(ODD_TEXT);
            comment(workbook, costs.getRow(1).getCell(1), "ask Maria");
            comment(workbook, costs.getRow(3).getCell(0), "of our own");
            costs.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("A6:C6"));
            costs.createTable(workbook.getCreationHelper().createAreaReference("A1:B4"));
            XSSFSheet rates = workbook.createSheet("Rates");
            rates.createRow(0).createCell(0).setCellValue(1.25);
            workbook.createSheet("Deep");
            workbook.setSheetHidden(1, true);
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            var rate = workbook.createName();
            rate.setNameName("rate");
            rate.setRefersToFormula("Rates!$A$1");
            var local = workbook.createName();
            local.setNameName("local");
            local.setSheetIndex(0);
            local.setRefersToFormula("Costs!$A$1");
            workbook.write(out);
        }
        return replaced(file, "with-" + name, "xl/media/big.bin", "x".repeat(10_000));
    }

    private static void comment(XSSFWorkbook workbook, Cell cell, String text) {
        var anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol1(cell.getColumnIndex());
        var comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString(text));
        cell.setCellComment(comment);
    }

    private static String comment(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getCellComment().getString().getString();
    }

    private Path replaced(Path file, String name, String part, String content) throws IOException {
        Map<String, String> parts = PackageParts.read(file);
        parts.put(part, content);
        if (part.endsWith(".bin")) {
            parts.computeIfPresent(
                    "[Content_Types].xml",
                    (key, xml) -> xml.replaceFirst(
                            "<Override",
                            "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/><Override"));
        }
        return PackageParts.write(parts, folder.resolve(name));
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private ReturnedWorkbook.Written write(Path source, String to, CellNote... notes) throws IOException {
        return new ReturnedWorkbook(
                        source,
                        ReadSettings.USUAL,
                        COPY,
                        FileNotes.of(List.of(notes)),
                        new ReturnedTexts(text -> text, Wording.ENGLISH),
                        "")
                .write(true, folder.resolve(to));
    }

    private static CellNote note(String sheet, String cell) {
        return new CellNote(sheet, cell, false, "Amount", "", "Type it as a number.", "", null);
    }
}
