package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a second reader finds in random workbooks, against what the control totals of a run account for. */
class EveryNumberTest {

    private static final int WORKBOOKS = Integer.getInteger("workbooks", 40);
    private static final String PERIOD = "2026-10";

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "Every number of every sheet was counted, rejected, ignored, not understood or is in a column that is named")
    void everyNumberIsAccountedFor() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        List<MessyWorkbook> made = new ArrayList<>();
        for (int seed = 0; seed < WORKBOOKS; seed++) {
            MessyWorkbook workbook = new MessyWorkbook(seed);
            workbook.write(file(seed));
            made.add(workbook);
        }
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        JsonNode files = home.controlTotals(PERIOD).get("files");
        for (int seed = 0; seed < WORKBOOKS; seed++) {
            check(files.get(seed), seed, made.get(seed));
        }
    }

    private void check(JsonNode file, int seed, MessyWorkbook made) throws IOException {
        String name = "seed " + seed + ": " + file.get("sheets").toPrettyString();
        assertThat(file.get("name").asString())
                .isEqualTo(file(seed).getFileName().toString());
        Map<String, BigDecimal> found = secondReader(seed);
        TreeMap<String, BigDecimal> told = new TreeMap<>();
        file.get("sheets")
                .forEach(sheet ->
                        told.merge(sheet.get("sheet").asString(), sum(sheet, column -> true), BigDecimal::add));
        assertThat(told.keySet()).as(name).isEqualTo(found.keySet());
        told.forEach((sheet, sum) -> assertThat(sum).as(sheet + " of " + name).isEqualByComparingTo(found.get(sheet)));

        // The same by what became of it: each part of the equation from another figure of the control totals.
        BigDecimal accountedFor = amounts(file, "amountsAccepted")
                .add(amounts(file, "amountsRejected"))
                .add(amounts(file, "amountsIgnored"))
                .add(sum(file, sheet -> !sheet.get("state").asString().equals("COST"), column -> true))
                .add(sum(file, sheet -> sheet.get("state").asString().equals("COST"), column -> !column.get("field")
                        .asString("")
                        .equals("Amount")));
        assertThat(accountedFor)
                .as(name)
                .isEqualByComparingTo(found.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));

        TreeMap<String, BigDecimal> candidates = new TreeMap<>();
        for (JsonNode sheet : file.get("sheets")) {
            if (sheet.get("state").asString().equals("NOT_UNDERSTOOD")
                    && made.notUnderstood.containsKey(sheet.get("sheet").asString())) {
                candidates.merge(
                        sheet.get("sheet").asString(),
                        sum(sheet, column -> column.get("column").asString().equals("C") && column.has("looksLike")),
                        BigDecimal::add);
            }
        }
        assertThat(candidates.toString())
                .as(name)
                .isEqualTo(plain(made.notUnderstood).toString());
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> plain = new TreeMap<>();
        sums.forEach((sheet, sum) ->
                plain.put(sheet, new BigDecimal(sum.stripTrailingZeros().toPlainString())));
        return plain;
    }

    private Path file(int seed) {
        return folder.resolve("input").resolve(PERIOD).resolve(String.format(Locale.ROOT, "sales %03d.xlsx", seed));
    }

    private Map<String, BigDecimal> secondReader(int seed) throws IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        try (Workbook workbook = WorkbookFactory.create(file(seed).toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                BigDecimal sum = BigDecimal.ZERO;
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean number = cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell);
                        sum = number ? sum.add(BigDecimal.valueOf(cell.getNumericCellValue())) : sum;
                    }
                }
                sums.put(sheet.getSheetName(), sum);
            }
        }
        return sums;
    }

    private static BigDecimal amounts(JsonNode file, String name) {
        return file.get(name)
                .valueStream()
                .map(amount -> new BigDecimal(amount.asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(JsonNode file, Predicate<JsonNode> sheets, Predicate<JsonNode> columns) {
        return file.get("sheets")
                .valueStream()
                .filter(sheets)
                .map(sheet -> sum(sheet, columns))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(JsonNode sheet, Predicate<JsonNode> columns) {
        return sheet.get("columns")
                .valueStream()
                .filter(columns)
                .flatMap(column -> List.of("accepted", "rejected", "others").stream()
                        .filter(column::has)
                        .map(rows -> new BigDecimal(column.get(rows).get("sum").asString())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
