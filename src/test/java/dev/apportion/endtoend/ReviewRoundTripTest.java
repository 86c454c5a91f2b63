package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer decides a held line in Excel and drops the workbook back, under another name. */
class ReviewRoundTripTest {

    @Test
    void aDecisionIsTakenOverAndNothingElseChanges(@TempDir Path folder) throws IOException {
        WorkingFolder samples = WorkingFolder.ofSamples(folder);
        samples.apportion("run", "2026-09");
        BigDecimal heldBefore = total(samples, "held");
        BigDecimal own = total(samples, "own");

        BigDecimal decided = decideFirst(
                samples.output("2026-09").resolve("review.xlsx"), folder.resolve("input/2026-09/decided by Ana.xlsx"));
        WorkingFolder.Result again = samples.apportion("run", "2026-09");

        assertThat(again.out()).contains("revision 2");
        assertThat(total(samples, "own")).isEqualByComparingTo(own);
        assertThat(total(samples, "held")).isEqualByComparingTo(heldBefore.subtract(decided));
        assertThat(samples.controlTotals("2026-09").get("files").toString())
                .contains("REVIEW", "Decisions taken over: ");
        assertThat(changes(samples.output("2026-09").resolve("organization-summary.xlsx")))
                .anyMatch(row ->
                        row.startsWith("Decision ") && row.contains("operation") && row.contains(", by Ana on "));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Review, Your name, Decision, Operation, Scope, This activity from now on",
        "de, Prüfliste, Ihr Name, Entscheidung, Betrieb (laufend), Geltung, Diese Tätigkeit ab jetzt",
        "fr, Revue, Votre nom, Décision, Activité courante, Portée, Cette activité désormais"
    })
    void aReviewIsReadInTheLanguageThatItWasWrittenIn(
            String language,
            String review,
            String name,
            String decision,
            String operation,
            String scope,
            String activity,
            @TempDir Path folder)
            throws Exception {
        SmallCompany company = new SmallCompany(folder, "EUR").operating("MKT").setting("Language", language);
        company.line("MKT;;X-1;5000;Mystery;100.00;;").line("MKT;;X-1;5000;Mystery again;20.00;;");
        WorkingFolder home = company.write();
        home.apportion("run", SmallCompany.PERIOD);

        Path input = folder.resolve("input").resolve(SmallCompany.PERIOD);
        try (InputStream in =
                        Files.newInputStream(home.output(SmallCompany.PERIOD).resolve("review.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(input.resolve("back.xlsx"))) {
            XSSFSheet sheet = workbook.getSheet(review);
            assertThat(text(sheet.getRow(3).getCell(0))).isEqualTo(name);
            sheet.getRow(3).getCell(1).setCellValue("Ana");
            Map<String, Integer> columns = new HashMap<>();
            sheet.getRow(6).forEach(cell -> columns.put(text(cell), cell.getColumnIndex()));
            assertThat(sheet.getDataValidations())
                    .extracting(
                            list -> list.getValidationConstraint().getFormula1().replace("\"", ""))
                    .anyMatch(list -> List.of(list.split(",")).contains(operation))
                    .anyMatch(list -> List.of(list.split(",")).contains(activity));
            set(sheet.getRow(7), columns, decision, operation);
            set(sheet.getRow(7), columns, scope, activity);
            workbook.write(out);
        }
        home.apportion("run", SmallCompany.PERIOD);

        var total = home.controlTotals(SmallCompany.PERIOD).get("total");
        assertThat(total.get("held").asString()).isEqualTo("0.00");
        assertThat(total.get("operation").asString()).isEqualTo("120.00");
    }

    /** Decides the first group in EUR and gives its amount. */
    private static BigDecimal decideFirst(Path review, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(review);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(target)) {
            XSSFSheet sheet = workbook.getSheet("Review");
            set(sheet.getRow(3), Map.of("Your name", 1), "Your name", "Ana");
            Map<String, Integer> columns = new HashMap<>();
            Row first = null;
            for (Row row : sheet) {
                if (columns.isEmpty()
                        && row.getCell(0) != null
                        && text(row.getCell(0)).equals("Group")) {
                    row.forEach(cell -> columns.put(text(cell), cell.getColumnIndex()));
                } else if (!columns.isEmpty()
                        && first == null
                        && currency(row, columns).equals("EUR")) {
                    first = row;
                }
            }
            assertThat(first).isNotNull();
            set(first, columns, "Decision", "Operation");
            set(first, columns, "Scope", "These lines");
            workbook.write(out);
            return BigDecimal.valueOf(
                            first.getCell(columns.getOrDefault("Amount", -1)).getNumericCellValue())
                    .setScale(2, RoundingMode.HALF_UP);
        }
    }

    private static List<String> changes(Path summary) throws IOException {
        List<String> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(summary);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheet("Changes")) {
                StringBuilder texts = new StringBuilder();
                row.forEach(cell -> texts.append(text(cell)).append(' '));
                rows.add(texts.toString().strip());
            }
        }
        return rows;
    }

    private static String currency(Row row, Map<String, Integer> columns) {
        Cell cell = row.getCell(columns.getOrDefault("Currency", 0));
        return cell == null ? "" : text(cell);
    }

    private static void set(Row row, Map<String, Integer> columns, String heading, String value) {
        row.getCell(columns.getOrDefault(heading, -1), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(value);
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private static BigDecimal total(WorkingFolder samples, String name) throws IOException {
        return new BigDecimal(
                samples.controlTotals("2026-09").get("total").get(name).asString());
    }
}
