package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exports of ledgers, public lists and hand-made tables in many languages, each with the sums that it is known to hold, read with
 * the policy of the samples and nothing else. {@code exports/departments.txt} says how they are written down.
 */
class DepartmentalExportsTest {

    private static final Period OCTOBER = Period.parse("2026-10");

    private static Policy policy;

    @TempDir
    private Path folder;

    /**
     * One of them.
     *
     * @param told what a warning or an error must be about; empty if there need be none
     */
    record Export(String name, String kind, String sums, String told, List<String> rows) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void readPolicy() throws PolicyException {
        policy = PolicyReader.read(Path.of("input", "policy.xlsx"), ReadSettings.USUAL);
    }

    static Stream<Export> exports() throws IOException {
        List<Export> exports = new ArrayList<>();
        Path file = Path.of("src", "test", "resources", "exports", "departments.txt");
        String text = Files.readString(file);
        for (String block : text.substring(text.indexOf("\n# ") + 3).split("\n# ", -1)) {
            List<String> lines = block.lines().toList();
            int kind = lines.get(0).lastIndexOf('(');
            boolean told = lines.get(2).startsWith("! ");
            exports.add(new Export(
                    lines.get(0).substring(0, kind).strip(),
                    lines.get(0).substring(kind + 1, lines.get(0).length() - 1),
                    lines.get(1).substring(1).strip(),
                    told ? lines.get(2).substring(2) : "",
                    lines.subList(told ? 3 : 2, lines.size())));
        }
        return exports.stream();
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadOrToldOf(Export export) throws IOException {
        Path file = folder.resolve("export." + export.kind());
        if (export.kind().equals("csv")) {
            Files.writeString(file, String.join("\n", export.rows()), StandardCharsets.UTF_8);
        } else {
            write(file, export.rows());
        }
        Map<String, BigDecimal> sums = new TreeMap<>();
        int rejected = 0;
        int held = 0;
        List<Finding> findings = new ArrayList<>();
        try (DepartmentalWorkbook workbook = DepartmentalWorkbook.open(file, ReadSettings.USUAL, policy, OCTOBER)) {
            for (RowOutcome row = workbook.read(); row != null; row = workbook.read()) {
                if (row instanceof RowOutcome.Accepted accepted && accepted.heldFor() == null) {
                    add(sums, accepted.line());
                }
                held += row instanceof RowOutcome.Accepted accepted && accepted.heldFor() != null ? 1 : 0;
                rejected += row instanceof RowOutcome.Rejected ? 1 : 0;
            }
            findings.addAll(workbook.findings());
        }
        List<String> read = new ArrayList<>();
        sums.forEach((key, sum) -> read.add(key.formatted(sum)));
        if (rejected > 0) {
            read.add(rejected + " rejected");
        }
        if (held > 0) {
            read.add(held + " held");
        }
        assertThat(String.join(", ", read.stream().sorted().toList()))
                .isEqualTo(Stream.of(export.sums().split(", ", -1)).sorted().collect(Collectors.joining(", ")));
        if (!export.told().isEmpty()) {
            assertThat(findings)
                    .filteredOn(finding -> finding.severity() != Finding.Severity.INFO)
                    .extracting(finding -> finding.code().name())
                    .contains(export.told());
        }
    }

    private static void add(Map<String, BigDecimal> sums, CostLine line) {
        String key = line.department() + " %s"
                + (line.currency().getCode().equals("EUR") ? "" : " " + line.currency())
                + (line.period().equals(OCTOBER) ? "" : " " + line.period());
        sums.merge(key, BigDecimal.valueOf(line.minor(), line.currency().getDecimalPlaces()), BigDecimal::add);
    }

    private static void write(Path file, List<String> rows) throws IOException {
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Sheet1");
            sheet.setRowSumsBelow(true);
            for (int number = 0; number < rows.size(); number++) {
                String text = rows.get(number);
                int level = 0;
                while (text.startsWith("+".repeat(level + 1))) {
                    level++;
                }
                Row row = sheet.createRow(number);
                String[] cells = (level == 0 ? text : text.substring(level + 1)).split("\\|", -1);
                for (int column = 0; column < cells.length; column++) {
                    put(row.createCell(column), cells[column]);
                }
                for (int times = 0; times < level; times++) {
                    sheet.groupRow(number, number);
                }
            }
            workbook.write(out);
        }
    }

    private static void put(Cell cell, String written) {
        Workbook workbook = cell.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        String text = written;
        if (text.startsWith("{")) {
            style.setDataFormat(workbook.createDataFormat().getFormat(text.substring(1, text.indexOf('}'))));
            text = text.substring(text.indexOf('}') + 1);
        }
        if (text.startsWith("~")) {
            Font font = workbook.createFont();
            font.setStrikeout(true);
            style.setFont(font);
            text = text.substring(1);
        }
        while (text.startsWith(">")) {
            style.setIndention((short) (style.getIndention() + 1));
            text = text.substring(1);
        }
        if (text.startsWith("=")) {
            cell.setCellValue(Double.parseDouble(text.substring(1)));
        } else if (text.startsWith("@")) {
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            cell.setCellValue(LocalDate.parse(text.substring(1)));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        cell.setCellStyle(style);
    }
}
