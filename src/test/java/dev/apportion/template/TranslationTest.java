package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.apportion.template.fault.TemplateException;
import dev.apportion.template.model.Word;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template says its own texts in the language of the workbook, and leaves alone what people wrote. */
class TranslationTest {

    record Book(String month, Iterable<Line> lines) {}

    record Line(@Word String state, String description) {}

    private static final Book BOOK =
            new Book("Mai", List.of(new Line("Held", "Held"), new Line("Held; Late", "Month"), new Line("Fine", "x")));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void textsSheetsHeadingsAndFormulasAreTranslatedTogether() throws Exception {
        try (XSSFWorkbook workbook = rendered("de")) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            XSSFSheet summary = workbook.getSheet("Übersicht");
            assertThat(summary.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Monat: Mai");
            assertThat(summary.getFooter().getRight()).isEqualTo("&8Seite &P");
            assertThat(summary.getRow(1).getCell(0).getCellFormula())
                    .isEqualTo("COUNTIF('Alle Zeilen'!$A$2:$A$4,\"Offen\")");
            assertThat(summary.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(summary.getHyperlinkList().get(0).getAddress()).isEqualTo("'Alle Zeilen'!A1");
            XSSFTable lines = workbook.getTable("Lines");
            assertThat(lines.getColumns().get(0).getName()).isEqualTo("Zustand");
            XSSFSheet all = workbook.getSheet("Alle Zeilen");
            assertThat(all.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Zustand");
            assertThat(workbook.getName("Held_lines").getRefersToFormula()).startsWith("'Alle Zeilen'!");
        }
    }

    @Test
    void wordsOfTheProgramAreTranslatedAndWhatPeopleWroteIsNot() throws Exception {
        try (XSSFWorkbook workbook = rendered("de")) {
            XSSFSheet all = workbook.getSheet("Alle Zeilen");
            assertThat(all.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Offen");
            assertThat(all.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Held");
            assertThat(all.getRow(2).getCell(0).getStringCellValue()).isEqualTo("Offen; Spät");
            assertThat(all.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Month");
            assertThat(all.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Fine");
        }
    }

    @Test
    void inTheFirstLanguageTheTemplateStaysAsItIsWithoutItsTableOfTexts() throws Exception {
        try (XSSFWorkbook workbook = rendered("en-GB")) {
            assertThat(workbook.getSheet("Summary").getRow(1).getCell(0).getNumericCellValue())
                    .isEqualTo(1);
            assertThat(workbook.getTable("Texts")).isNull();
            assertThat(workbook.getSheet("Texts")).isNull();
            assertThat(workbook.getSharedStringSource().getSharedStringItems())
                    .noneMatch(text -> text.getString().equals("Spät"));
        }
    }

    @Test
    void aLanguageWithoutColumnIsAFault() throws Exception {
        Path template = template("Übersicht");
        TemplateException fault = catchThrowableOfType(
                TemplateException.class, () -> Template.compile(template, Book.class, Locale.ITALIAN));
        assertThat(fault).hasMessageContaining("no column \"it\"").hasMessageContaining("en, de");
    }

    @Test
    void aTextThatCanNameNoSheetIsAFault() throws Exception {
        Path template = template("Was? Alles");
        TemplateException fault = catchThrowableOfType(
                TemplateException.class, () -> Template.compile(template, Book.class, Locale.GERMAN));
        assertThat(fault).hasMessageContaining("can't be the name of a sheet");
    }

    private XSSFWorkbook rendered(String language) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Template.compile(template("Übersicht"), Book.class, Locale.forLanguageTag(language))
                .render(BOOK, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private Path template(String summary) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook.createSheet("Words"), "Texts", new String[][] {
                {"en", "de"},
                {"Summary", summary},
                {"All lines", "Alle Zeilen"},
                {"Month: ${month}", "Monat: ${month}"},
                {"State", "Zustand"},
                {"Page &P", "Seite &P"},
                {"Held", "Offen"},
                {"Late", "Spät"},
                {"Month", "Monat"},
                {"Fine", ""}
            });
            XSSFSheet sheet = workbook.createSheet("Summary");
            fill(workbook.createSheet("All lines"), "Lines", new String[][] {
                {"State", "Text"}, {"${state}", "${description}"}
            });
            sheet.createRow(0).createCell(0).setCellValue("Month: ${month}");
            sheet.createRow(1).createCell(0).setCellFormula("COUNTIF('All lines'!$A$2:$A$2,\"Held\")");
            var link = workbook.getCreationHelper()
                    .createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.DOCUMENT);
            link.setAddress("'All lines'!A1");
            sheet.getRow(0).getCell(0).setHyperlink(link);
            sheet.getFooter().setRight("&8Page &P");
            var name = workbook.createName();
            name.setNameName("Held_lines");
            name.setRefersToFormula("'All lines'!$A$2:$A$2");
            workbook.write(out);
        }
        return file;
    }

    private static void fill(XSSFSheet sheet, String table, String[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                (j == 0 ? sheet.createRow(i) : sheet.getRow(i)).createCell(j).setCellValue(rows[i][j]);
            }
        }
        XSSFTable made = sheet.createTable(new AreaReference("A1:B" + rows.length, SpreadsheetVersion.EXCEL2007));
        made.setName(table);
        made.setDisplayName(table);
        made.updateHeaders();
    }
}
