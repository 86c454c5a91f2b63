package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long tables. {@code -Drows=1000000} makes the long one as long as issue reports ask for. */
class ManyRowsTest {

    private static final int MOST = 1_048_576;

    record Entry(long number, BigDecimal amount) {}

    record Book(Iterable<Entry> entries) {}

    private final Path folder;

    ManyRowsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aLongTableIsStreamedAndItsTotalIsExact() throws Exception {
        int rows = Integer.getInteger("rows", 30_000);
        Path file = folder.resolve("long.xlsx");
        assertThat(render("A1:B3", rows, file)).isEmpty();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> filled = workbook.getFirstSheet().openStream()) {
            Iterator<Row> iterator = filled.iterator();
            iterator.next();
            for (int i = 1; i <= rows; i++) {
                Row row = iterator.next();
                assertThat(row.getRowNum()).isEqualTo(i + 1);
                assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo(amount(i));
            }
            assertThat(new BigDecimal(iterator.next().getCellRawValue(1).orElseThrow()))
                    .isEqualByComparingTo(amount(1).multiply(BigDecimal.valueOf((long) rows * (rows + 1) / 2)));
            assertThat(iterator.hasNext()).isFalse();
        }
    }

    @Test
    void rowsBeyondTheLastOneOfASheetAreLeftOutAndReported() throws Exception {
        Path file = folder.resolve("cut.xlsx");
        int first = MOST - 12;
        List<String> notices = render("A" + first + ":B" + (first + 2), 40, file);
        assertThat(notices)
                .containsExactly("sheet Entries, table Entries: rows beyond Excel's limit of 1,048,576 were left out");
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(rows.size() - 1).getRowNum()).isEqualTo(MOST);
            assertThat(rows).hasSize(13);
            assertThat(rows.get(12).getCellRawValue(1)).hasValue("0.66");
        }
    }

    private static BigDecimal amount(long number) {
        return BigDecimal.valueOf(number, 2);
    }

    private List<String> render(String table, int rows, Path file) throws Exception {
        try (XSSFWorkbook template = new XSSFWorkbook();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            template.setCellFormulaValidation(false);
            XSSFSheet sheet = template.createSheet("Entries");
            int first = Integer.parseInt(table.substring(1, table.indexOf(':')));
            Workbooks.row(sheet, first, "Number", "Amount");
            Workbooks.row(sheet, first + 1, "${number}", "${amount}");
            Workbooks.row(sheet, first + 2, "Total", "=SUBTOTAL(109,Entries[Amount])");
            Workbooks.table(sheet, "Entries", table, 1);
            Path workbook = Workbooks.save(template, folder.resolve("template.xlsx"));
            Iterable<Entry> entries = () -> IntStream.rangeClosed(1, rows)
                    .mapToObj(number -> new Entry(number, amount(number)))
                    .iterator();
            return Template.compile(workbook, Book.class, java.util.Locale.ENGLISH)
                    .render(new Book(entries), out);
        }
    }
}
