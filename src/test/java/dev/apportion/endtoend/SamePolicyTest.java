package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.LineKey;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.money.Amount;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.commons.io.file.PathUtils;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The identical policy gives an identical month, and explain says what the run said, whatever numbers look like. */
class SamePolicyTest {

    private static final String PERIOD = "2026-10";

    private static final String HEADINGS =
            "Department,Activity code,Account,Description,Supplier,Document,Date,Amount,Hours,Quantity\n";

    private static final List<String> NUMBERS = List.of(
            "",
            "420",
            "420.0",
            "0.50",
            "1E3",
            "1,000.00",
            "7.3333333333333",
            "0.00",
            "-8",
            "1000000",
            "12.250",
            "4.2E+2");

    private static final List<String> DATES = List.of("", "2026-10-03", "10/31/2026", "2026-09-30");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void overRandomMonths(long seed) throws IOException {
        Random random = new Random(seed);
        WorkingFolder home = organization(random.nextBoolean());
        StringBuilder text = new StringBuilder(HEADINGS);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Costs");
            put(sheet.createRow(0), HEADINGS.strip().split(",", -1));
            for (int line = 1; line <= 30; line++) {
                String[] cells = line(random);
                text.append('"').append(String.join("\",\"", cells)).append("\"\n");
                put(sheet.createRow(line), line(random));
            }
            write(workbook, input().resolve("numbers.xlsx"));
        }
        Files.writeString(input().resolve("text.csv"), text);
        run(home);
        decideAll(home, UnaryOperator.identity());
        run(home);

        assertSame(home, "seed " + seed);
        for (int row = 2; row <= 31; row += 4) {
            assertThat(home.apportion("explain", PERIOD, "text.csv:" + row).out())
                    .as("seed %s, row %s", seed, row)
                    .doesNotContain("In the ledger");
        }
    }

    @Test
    void aDecisionThatIsKnownByTheKeyOfAnEarlierVersionStillFindsItsLine() throws IOException {
        WorkingFolder home = organization(false);
        Files.writeString(input().resolve("text.csv"), HEADINGS + "SALES,,5000,Mystery,,,,100.00,0.50,\n");
        run(home);
        CostLine line = new CostLine(
                new Source("text.csv", "text", 2),
                "SALES",
                new CostLine.Account("5000", null),
                new CostLine.Posting("Mystery", null, null, null),
                Period.parse(PERIOD),
                new CostLine.Activity(null, null, null, null, null, null),
                new Amount(100_00, CurrencyUnit.EUR),
                new BigDecimal("0.50"),
                null,
                null);
        decideAll(home, key -> {
            assertThat(key).isEqualTo(LineKey.of(line)).isNotEqualTo(LineKey.asWritten(line));
            return LineKey.asWritten(line);
        });
        run(home);

        assertThat(home.controlTotals(PERIOD).get("total").get("held").asString())
                .isEqualTo("0.00");
        assertSame(home, "decided by an earlier version");
        assertThat(home.apportion("explain", PERIOD, "text.csv:2").out()).doesNotContain("In the ledger");
    }

    private static void assertSame(WorkingFolder home, String as) {
        WorkingFolder.Result same = home.apportion(
                "run",
                PERIOD,
                "--what-if",
                home.folder().resolve("input/policy.xlsx").toString());
        assertThat(same.out()).as(as).contains("0 lines differ, the cost of 0 work items differs");
    }

    private static void run(WorkingFolder home) {
        assertThat(home.apportion("run", PERIOD).messages()).isEmpty();
    }

    private WorkingFolder organization(boolean holdDuplicates) throws IOException {
        PathUtils.copyDirectory(Path.of("templates"), folder.resolve("templates"));
        Files.createDirectories(input());
        SmallOrganization.policy()
                .row("Settings", "Duplicate lines", holdDuplicates ? "Hold" : "Report")
                .row("Departments", "IT", "IT", "Support")
                .row("Rules", "", "", "", "contains \"licence\"", "Operation", "")
                .row("Pools", "IT", "IT", "HEADS", "IT")
                .sheet("Bases", "Base", "Kind", "Department", "Period", "Quantity")
                .row("Bases", "HEADS", "Key figure", "SALES", PERIOD, "1")
                .write(folder.resolve("input/policy.xlsx"));
        return new WorkingFolder(folder);
    }

    private Path input() {
        return folder.resolve("input").resolve(PERIOD);
    }

    private static String[] line(Random random) {
        return new String[] {
            of(random, List.of("SALES", "SALES", "IT")),
            of(random, List.of("", "", "P1", "X-1")),
            of(random, List.of("5000", "5001")),
            of(random, List.of("Mystery", "A licence", "Who knows")),
            of(random, List.of("", "Kern")),
            of(random, List.of("", "R-1", "R-2")),
            of(random, DATES),
            of(random, List.of("100.00", "420", "1000", "-100.00")),
            of(random, NUMBERS),
            of(random, NUMBERS)
        };
    }

    private static String of(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Plain numbers go as numbers, all else as it is written. */
    private static void put(Row row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (column > 6 && cells[column].matches("-?[0-9.]+(E[+]?[0-9]+)?")) {
                row.createCell(column).setCellValue(Double.parseDouble(cells[column]));
            } else if (!cells[column].isEmpty()) {
                row.createCell(column).setCellValue(cells[column]);
            }
        }
    }

    /** Decides every group of the review as operation, for its lines only, with the keys of the lines changed. */
    private void decideAll(WorkingFolder home, UnaryOperator<String> keys) throws IOException {
        try (InputStream in = Files.newInputStream(home.output(PERIOD).resolve("review.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet review = workbook.getSheet("Review");
            review.getRow(3).getCell(1).setCellValue("Ana");
            Map<String, Integer> columns = columns(review.getRow(6));
            for (int row = 7; row <= review.getLastRowNum() && has(review.getRow(row), 0); row++) {
                set(review.getRow(row), columns, "Decision", "Operation");
                set(review.getRow(row), columns, "Scope", "These lines");
            }
            XSSFSheet lines = workbook.getSheet("Lines");
            Integer key = null;
            for (Row row : lines) {
                Map<String, Integer> headings = columns(row);
                if (headings.containsKey("Line key")) {
                    key = headings.get("Line key");
                } else if (key != null && has(row, key)) {
                    row.getCell(key).setCellValue(keys.apply(row.getCell(key).getStringCellValue()));
                }
            }
            write(workbook, input().resolve("decided.xlsx"));
        }
    }

    private static boolean has(Row row, int column) {
        return row != null
                && row.getCell(column) != null
                && !row.getCell(column).toString().isBlank();
    }

    private static Map<String, Integer> columns(Row row) {
        Map<String, Integer> columns = new HashMap<>();
        row.forEach(cell -> columns.put(cell.toString(), cell.getColumnIndex()));
        return columns;
    }

    private static void set(Row row, Map<String, Integer> columns, String heading, String value) {
        row.getCell(columns.getOrDefault(heading, -1), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(value);
    }

    private static void write(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }
}
