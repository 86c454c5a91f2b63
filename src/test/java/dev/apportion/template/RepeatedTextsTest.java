package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which texts go to the table that all sheets share, and that every text comes out as it went in. */
class RepeatedTextsTest {

    record Entry(String text) {}

    record Book(List<Entry> entries) {}

    private final Path folder;

    RepeatedTextsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aTextThatComesAgainIsStoredOnce() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            texts.addAll(
                    List.of("Registered operation O-12", "Invoice " + i, " <B&Q> \"A\" ", "_x000D_", "Zürich\n東京 😀"));
        }
        try (XSSFWorkbook filled = filled(texts)) {
            assertThat(filled.getSharedStringSource().getSharedStringItems())
                    .extracting(item -> item.getString())
                    .contains("Registered operation O-12")
                    .noneMatch(text -> text.startsWith("Invoice"))
                    .doesNotHaveDuplicates()
                    .hasSize(2 + 4); // the template's heading and placeholder, and four that come again
        }
    }

    @Test
    void theTableHasAnEndAndTakesNoLongTexts() throws Exception {
        List<String> texts = new ArrayList<>();
        IntStream.range(0, 20_000).forEach(i -> texts.addAll(Collections.nCopies(2, "Text " + i)));
        texts.addAll(Collections.nCopies(10, "x".repeat(30_000)));
        try (XSSFWorkbook filled = filled(texts)) {
            assertThat(filled.getSharedStringSource().getSharedStringItems())
                    .hasSizeBetween(2000, 4200)
                    .allMatch(item -> item.getString().length() <= 200);
        }
    }

    /** The texts by a template, each compared with what the cell says. */
    private XSSFWorkbook filled(List<String> texts) throws Exception {
        Path template = folder.resolve("template.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Entries");
            Workbooks.row(sheet, 1, "Text");
            Workbooks.row(sheet, 2, "${text}");
            Workbooks.table(sheet, "Entries", "A1:A2", 0);
            Workbooks.save(workbook, template);
        }
        XSSFWorkbook filled = Workbooks.open(Workbooks.render(
                template, new Book(texts.stream().map(Entry::new).toList())));
        XSSFSheet sheet = filled.getSheetAt(0);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(sheet.getRow(i + 1).getCell(0).getStringCellValue()).isEqualTo(texts.get(i));
        }
        return filled;
    }
}
