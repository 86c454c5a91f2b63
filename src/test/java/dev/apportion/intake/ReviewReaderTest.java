package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.policy.PolicyFixture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewReaderTest {

    private static final String KEY = "0123456789abcdef";
    private static final String OTHER = "fedcba9876543210";

    @TempDir
    Path folder;

    private ReviewDecisions read(String[]... rows) throws IOException {
        Path file = folder.resolve("review.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Review");
            String[] head = {"Line key", "Decision", "Scope", "Reviewer", "Reviewed on"};
            for (int number = 0; number <= rows.length; number++) {
                var row = sheet.createRow(number);
                String[] cells = number == 0 ? head : rows[number - 1];
                for (int column = 0; column < cells.length; column++) {
                    row.createCell(column).setCellValue(cells[column]);
                }
            }
            workbook.write(out);
        }
        assertThat(ReviewReader.isReview(file)).isTrue();
        return ReviewReader.read(file, new PolicyFixture().build(), Period.parse("2026-10"));
    }

    @ParameterizedTest
    @CsvSource({"'',LINE", "This line,LINE", "This activity from now on,ACTIVITY"})
    void takesADecisionOver(String scope, ReviewerDecision.Scope expected) throws IOException {
        ReviewDecisions review = read(new String[] {KEY, "Project", scope, "Ana", "2026-10-31"});
        assertThat(review.findings()).isEmpty();
        assertThat(review.decisions()).singleElement().satisfies(decision -> assertThat(decision.scope())
                .isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "0123, Project, This line, Ana, 2026-10-31, A2",
        "0123456789abcdef, Perhaps, This line, Ana, 2026-10-31, B2",
        "0123456789abcdef, Project, Everything, Ana, 2026-10-31, C2",
        "0123456789abcdef, Project, This line, '', 2026-10-31, D2",
        "0123456789abcdef, Project, This line, Ana, yesterday, E2"
    })
    void whatIsWrongIsToldWithItsCellAndNotTakenOver(
            String key, String decision, String scope, String who, String when, String cell) throws IOException {
        ReviewDecisions review = read(new String[] {key, decision, scope, who, when});
        assertThat(review.decisions()).isEmpty();
        assertThat(review.findings()).extracting(Finding::cell).containsExactly(cell);
    }

    @Test
    void ofTwoDecisionsForOneLineNeitherIsTaken() throws IOException {
        ReviewDecisions review = read(
                new String[] {KEY, "Project", "", "Ana", ""},
                new String[] {OTHER, "Project", "", "Ana", ""},
                new String[] {KEY, "Operation", "", "Ben", ""});
        assertThat(review.decisions()).extracting(ReviewerDecision::lineKey).containsExactly(OTHER);
        assertThat(review.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.cell()).isEqualTo("A4");
            assertThat(finding.message()).contains("Row 2").contains("stays held");
        });
    }
}
