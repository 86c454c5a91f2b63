package dev.apportion.intake.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.intake.Received;
import dev.apportion.policy.Policy;
import dev.apportion.policy.workbook.PolicyFixture;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewReaderTest {

    private static final String KEY = "0123456789abcdef";
    private static final String OTHER = "fedcba9876543210";
    private static final String THIRD = "00112233445566ff";
    private static final String[][] LINES = {
        {"1", KEY, "IT", "Fair", "", ""}, {"1", OTHER, "IT", "Fair", "", ""}, {"2", THIRD, "HR", "", "", ""}
    };

    private static final Policy POLICY =
            new PolicyFixture().operation("O-10", "IT").operation("O-20", "IT").build();

    @TempDir
    Path folder;

    private String who = "Ana";
    private String day = "2026-10-31";

    private ReviewDecisions read(String[][] lines, String[]... groups) throws IOException {
        Path file = folder.resolve("decided.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet review = workbook.createSheet("Review");
            row(review, 0, "Your name", who, "Date", day);
            row(review, 1, "Group", "Decision", "Scope", "Work item", "Reason", "Suggested", "Suggested work item");
            for (int number = 0; number < groups.length; number++) {
                row(review, 2 + number, groups[number]);
            }
            XSSFSheet sheet = workbook.createSheet("Lines");
            row(sheet, 0, "Group", "Line key", "Department", "Activity", "Decision", "Work item");
            for (int number = 0; number < lines.length; number++) {
                row(sheet, 1 + number, lines[number]);
            }
            workbook.write(out);
        }
        assertThat(Received.of(file, ReadSettings.USUAL).kind()).isEqualTo(SourceFile.State.REVIEW);
        return ReviewReader.read(file, ReadSettings.USUAL, POLICY, Period.parse("2026-10"));
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        XSSFRow row = sheet.createRow(number);
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }

    @Test
    void oneDecisionCoversTheLinesOfItsGroup() throws IOException {
        ReviewDecisions review = read(LINES, new String[] {"1", "Project", "These lines", "", "asked Ben"});
        assertThat(review.findings(review.decisions())).isEmpty();
        assertThat(review.decisions())
                .extracting(ReviewerDecision::lineKey, ReviewerDecision::scope, ReviewerDecision::who)
                .containsExactly(
                        tuple(KEY, ReviewerDecision.Scope.LINE, "Ana"),
                        tuple(OTHER, ReviewerDecision.Scope.LINE, "Ana"));
        assertThat(review.decisions()).allSatisfy(decision -> {
            assertThat(decision.type()).isEqualTo(CostType.PROJECT);
            assertThat(decision.decided()).isEqualTo(LocalDate.of(2026, 10, 31));
            assertThat(decision.why()).isEqualTo("asked Ben");
        });
    }

    @Test
    void aDecisionForTheActivityIsOne() throws IOException {
        ReviewDecisions review = read(LINES, new String[] {"1", "Operation", "This activity from now on", "", ""});
        assertThat(review.findings(review.decisions())).isEmpty();
        assertThat(review.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.scope()).isEqualTo(ReviewerDecision.Scope.ACTIVITY);
            assertThat(decision.department()).isEqualTo("IT");
            assertThat(decision.activity()).isEqualTo("Fair");
        });
    }

    @Test
    void aSingleLineCanBeDecidedUnlikeItsGroup() throws IOException {
        String[][] lines = {LINES[0], {"1", OTHER, "IT", "Fair", "Operation", ""}, LINES[2]};
        assertThat(read(lines, new String[] {"1", "Project", "", "", ""}).decisions())
                .extracting(ReviewerDecision::lineKey, ReviewerDecision::type)
                .containsExactly(tuple(KEY, CostType.PROJECT), tuple(OTHER, CostType.OPERATION));
    }

    @ParameterizedTest
    @CsvSource({
        "9, Project, These lines, '', A3, The group was changed",
        "1, Perhaps, These lines, '', B3, 'A decision is \"project\" or \"operation\"'",
        "1, Project, Everything, '', C3, The scope is",
        "1, Project, These lines, NOPE, D3, is not registered",
        "2, Project, This activity from now on, '', C3, have no activity"
    })
    void whatIsWrongIsToldWithItsCellAndNotTakenOver(
            String group, String decision, String scope, String item, String cell, String message) throws IOException {
        ReviewDecisions review = read(LINES, new String[] {group, decision, scope, item, ""});
        assertThat(review.decisions()).isEmpty();
        assertThat(review.findings(review.decisions())).singleElement().satisfies(finding -> {
            assertThat(finding.cell()).isEqualTo(cell);
            assertThat(finding.message().toString()).contains(message).contains("stay held");
        });
    }

    @Test
    void aSuggestionDecidesOnlyWhenItIsConfirmed() throws IOException {
        String[] untouched = {"1", "", "", "", "", "Operation", "O-20"};
        assertThat(read(LINES, untouched).decisions()).isEmpty();
        String[] confirmed = {"1", "As suggested", "", "", "", "Operation", "O-20"};
        assertThat(read(LINES, confirmed).decisions())
                .extracting(ReviewerDecision::type, ReviewerDecision::workItem, ReviewerDecision::who)
                .containsExactly(tuple(CostType.OPERATION, "O-20", "Ana"), tuple(CostType.OPERATION, "O-20", "Ana"));
        String[] other = {"1", "As suggested", "", "O-10", "", "Operation", "O-20"};
        assertThat(read(LINES, other).decisions())
                .extracting(ReviewerDecision::workItem)
                .containsExactly("O-10", "O-10");
    }

    @Test
    void whereNothingIsSuggestedNothingCanBeConfirmed() throws IOException {
        ReviewDecisions review = read(LINES, new String[] {"1", "As suggested", "", "", ""});
        assertThat(review.decisions()).isEmpty();
        assertThat(review.findings(review.decisions()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().toString()).contains("Nothing is suggested"));
    }

    @Test
    void aWorkItemIsNamedByItsCodeItsNameOrBoth() throws IOException {
        String name = POLICY.register().workItem("O-20").orElseThrow().name();
        for (String written : List.of("O-20", "o-20", name, "O-20 " + name, "O-20, " + name)) {
            assertThat(read(LINES, new String[] {"1", "Operation", "", written, ""})
                            .decisions())
                    .as(written)
                    .extracting(ReviewerDecision::workItem)
                    .containsExactly("O-20", "O-20");
        }
    }

    @ParameterizedTest
    @CsvSource({"'new: P-7 Web shop', new: P-7 Web shop", "'New:  Web shop ', new: Web shop", "'new: o-20', O-20"})
    void aNewWorkItemIsNamedByHand(String written, String item) throws IOException {
        assertThat(read(LINES, new String[] {"1", "Operation", "", written, ""}).decisions())
                .extracting(ReviewerDecision::workItem)
                .containsExactly(item, item);
    }

    @ParameterizedTest
    @CsvSource({"Operation, new:", "Project, new: O-20"})
    void aNewWorkItemHasANameThatNoOtherHas(String decision, String written) throws IOException {
        ReviewDecisions review = read(LINES, new String[] {"1", decision, "", written, ""});
        assertThat(review.decisions()).isEmpty();
        assertThat(review.findings(review.decisions()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().toString()).contains("write \"new\", a colon"));
    }

    @Test
    void nobodyStandsBehindDecisionsWithoutAName() throws IOException {
        who = "";
        ReviewDecisions review = read(LINES, new String[] {"1", "Project", "", "", ""});
        assertThat(review.decisions()).isEmpty();
        assertThat(review.findings(review.decisions()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().toString()).contains("Fill in your name"));
    }

    @Test
    void aDateThatIsNoneIsTold() throws IOException {
        day = "yesterday";
        ReviewDecisions review = read(LINES, new String[] {"2", "Project", "", "", ""});
        assertThat(review.decisions()).hasSize(1);
        assertThat(review.findings(review.decisions()))
                .extracting(Finding::cell)
                .containsExactly("D1");
    }

    @Test
    void ofTwoDecisionsForOneGroupNeitherIsTaken() throws IOException {
        ReviewDecisions review = read(
                LINES,
                new String[] {"1", "Project", "", "", ""},
                new String[] {"2", "Project", "", "", ""},
                new String[] {"1", "Operation", "", "", ""});
        assertThat(review.decisions()).extracting(ReviewerDecision::lineKey).containsExactly(THIRD);
        assertThat(review.findings(review.decisions())).singleElement().satisfies(finding -> {
            assertThat(finding.cell()).isEqualTo("A5");
            assertThat(finding.message().toString()).contains("Row 3").contains("stay held");
        });
    }

    @Test
    void aLineKeyThatWasChangedOrCopiedIsNotTaken() throws IOException {
        String[][] lines = {{"1", "0123", "IT", "Fair", "", ""}, LINES[1], {"2", OTHER, "HR", "", "", ""}};
        ReviewDecisions review = read(lines, new String[] {"1", "Project", "", "", ""});
        assertThat(review.decisions()).isEmpty();
        assertThat(review.findings(review.decisions()))
                .extracting(Finding::cell)
                .startsWith("B2", "B4");
    }

    @Test
    void aFaultEndsWhenItsLinesAreDecidedLaterAndHoldsNothingWhenTheyAreDecidedElsewhere() throws IOException {
        ReviewDecisions faulty = read(LINES, new String[] {"2", "Perhaps", "", "", ""});
        ReviewerDecision here = read(LINES, new String[] {"2", "Project", "", "", ""})
                .decisions()
                .get(0);
        day = "2027-01-31";
        List<ReviewerDecision> later =
                read(LINES, new String[] {"2", "Project", "", "", ""}).decisions();
        assertThat(faulty.findings(later)).isEmpty();
        assertThat(faulty.findings(List.of(here))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.message().toString())
                    .contains("Another review decided")
                    .doesNotContain("stay held");
        });
        assertThat(faulty.findings(List.of())).extracting(Finding::severity).containsExactly(Finding.Severity.ERROR);
    }
}
