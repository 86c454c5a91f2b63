package dev.apportion.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Department;
import dev.apportion.cost.Period;
import dev.apportion.policy.workbook.PolicyFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped criteria on labelled lines that carry neither code nor declared type: the hardest case, words only. The
 * labels follow from what projects and operations are, not from the lists of words.
 */
class LabelledCasesTest {

    /** Twice the threshold: two independent kinds of evidence say the same. */
    private static final int HIGH_CONFIDENCE = 6;

    private static final Pattern SCORE = Pattern.compile("Score (−?)(\\d+)");

    private record Case(CostLine line, CostType type, int repeats) {}

    /** The unseen lines may be held, all of them, but the words were never adapted to them. */
    @ParameterizedTest
    @CsvSource({
        "cases, 300, 4, 50",
        "industry-cases, 70, 4, 50",
        "unseen-cases, 40, 1, 10",
        "definition-cases, 50, 1, 10"
    })
    void noneIsWrongWithHighConfidence(String file, int atLeast, int heldAtMostOneIn, int wrongAtMostOneIn)
            throws IOException {
        List<Case> cases = cases(file);
        Map<String, Integer> confusion = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        List<String> held = new ArrayList<>();
        List<String> wrongAndSure = new ArrayList<>();
        for (Case labelled : cases) {
            Decision decision = decide(labelled);
            confusion.merge(labelled.type() + " " + decision.type(), 1, Integer::sum);
            String told = labelled.type() + ": " + labelled.line().posting().description() + " -> "
                    + decision.evidence().toString();
            if (decision.type() == null) {
                held.add(told);
            } else if (decision.type() != labelled.type()) {
                wrong.add(told);
                if (points(decision) >= HIGH_CONFIDENCE) {
                    wrongAndSure.add(told);
                }
            }
        }
        int decided = cases.size() - held.size();
        System.out.printf(
                "%s, %d labelled lines: %.1f %% held, %.1f %% of the decided right%n",
                file, cases.size(), 100.0 * held.size() / cases.size(), 100.0 * (decided - wrong.size()) / decided);
        for (CostType type : CostType.values()) {
            System.out.printf(
                    "%-9s decided as project %d, as operation %d, held %d%n",
                    type,
                    confusion.getOrDefault(type + " PROJECT", 0),
                    confusion.getOrDefault(type + " OPERATION", 0),
                    confusion.getOrDefault(type + " null", 0));
        }
        wrong.forEach(told -> System.out.println("wrong  " + told));

        assertThat(cases).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(wrongAndSure).isEmpty();
        assertThat(wrong).as("too many wrong").hasSizeLessThanOrEqualTo(decided / wrongAtMostOneIn);
        assertThat(held).as("not too many held").hasSizeLessThanOrEqualTo(cases.size() / heldAtMostOneIn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Projector lamp for meeting room 2",
                "Pilot pens, box of 12",
                "Projektorlampe Sitzungssaal",
                "Programme booklets for the concert",
                "Immigration advice for staff",
                "Construction workers' gloves"
            })
    void wordsWithinWordsMakeNoProject(String description) {
        LineFixture line = new LineFixture();
        line.description = description;
        Decision decision = decide(new Case(line.build(), CostType.OPERATION, 0));
        assertThat(decision.type()).as(decision.evidence().toString()).isNotEqualTo(CostType.PROJECT);
    }

    private static Decision decide(Case labelled) {
        History history = line -> labelled.repeats();
        return new Classifier(
                        new PolicyFixture()
                                .department("MKT", "Marketing", Department.Kind.OPERATING)
                                .shippedCriteria()
                                .build(),
                        Period.parse("2026-10"),
                        List.of(),
                        history)
                .classify(labelled.line());
    }

    private static int points(Decision decision) {
        Matcher score = SCORE.matcher(decision.evidence().toString());
        return score.find() ? Integer.parseInt(score.group(2)) : 0;
    }

    private static List<Case> cases(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LabelledCasesTest.class.getResourceAsStream("/classify/" + file + ".csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(row -> !row.startsWith("#"))
                    .map(LabelledCasesTest::read)
                    .toList();
        }
    }

    private static Case read(String row) {
        String[] cells = row.split(";", -1);
        assertThat(cells).as(row).hasSize(8);
        LineFixture line = new LineFixture();
        line.accountName = cells[1];
        line.activityName = orNull(cells[2]);
        line.description = cells[3];
        line.start = cells[4].isEmpty() ? null : LocalDate.parse(cells[4]);
        line.end = cells[5].isEmpty() ? null : LocalDate.parse(cells[5]);
        line.frequency = orNull(cells[6]);
        return new Case(
                line.build(),
                cells[0].equals("P") ? CostType.PROJECT : CostType.OPERATION,
                cells[7].isEmpty() ? 0 : Integer.parseInt(cells[7]));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
