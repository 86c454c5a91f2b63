package dev.apportion.classify;

import static dev.apportion.classify.LineFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.classify.ItemNames.How;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Decision.Kind;
import dev.apportion.cost.Department;
import dev.apportion.policy.Field;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Rule;
import dev.apportion.policy.code.CodeForm;
import dev.apportion.policy.condition.Conditions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes as people write them: what is sure is applied, what is near is held, nothing is taken for another. */
class ItemNamesTest extends ClassifierFixture {

    ItemNamesTest() {
        policy.department("RND", "Research", Department.Kind.OPERATING);
        project("P-100", "Trail shoe 2027", "T-1");
        project("P-300", "Road shoe 2027");
        project("0450", "Store opening");
        operation("O-20", "Customer service", "MKT");
        operation("O-21", "Building maintenance", "RND");
    }

    private void project(String code, String name, String... aliases) {
        LocalDate start = LocalDate.of(2026, 1, 1);
        policy.projects.put(
                code,
                new RegisteredProject(
                        code,
                        List.of(aliases),
                        name,
                        "RND",
                        RegisteredProject.Status.ACTIVE,
                        new RegisteredProject.Term(start, LocalDate.of(2026, 12, 31), null, null),
                        null,
                        null,
                        null,
                        false,
                        null));
    }

    private void operation(String code, String name, String department) {
        policy.operations.put(code, new RegisteredOperation(code, List.of(), name, department, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "p300, P-300, written",
        "P–300, P-300, written",
        "P 300, P-300, written",
        "t 1, P-100, written",
        "450, 0450, written",
        "00450, 0450, written",
        "P-300 Road shoe 2027, P-300, by code and name",
        "Road Shoe 2027 (p300), P-300, by code and name",
        "T-1: Trail shoe 2027, P-100, by code and name",
        "trail shoe 2027, P-100, by its name",
        "customer service, O-20, by its name"
    })
    void whatIsSureIsAppliedAndSaysHowItWasWritten(String written, String item, String how) {
        Decision decision = decide(line().code(written));
        assertThat(decision.kind()).as(decision.evidence().toString()).isEqualTo(Kind.REGISTER);
        assertThat(decision.workItem()).isEqualTo(item);
        assertThat(decision.evidence().toString()).contains(how).contains("\"" + written + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "P-10O, 'P-100, Trail shoe 2027'",
        "P-3OO, 'P-300, Road shoe 2027'",
        "P-3000, 'P-300, Road shoe 2027'",
        "P-300 Trail bike, 'P-300, Road shoe 2027'",
        "P-300 Trail shoe 2027, 'P-100, Trail shoe 2027; or P-300, Road shoe 2027'",
        "Trail sheo 2027, 'P-100, Trail shoe 2027'",
        "Trail shoe, 'P-100, Trail shoe 2027'",
        "Launch of Trail shoe 2027, 'P-100, Trail shoe 2027'",
        "P-100 / P-300, 'P-100, Trail shoe 2027; or P-300, Road shoe 2027'"
    })
    void whatIsNearIsHeldWithAProposal(String written, String proposed) {
        Decision decision = decide(line().code(written).declared(CostType.PROJECT));
        assertDecided(decision, Kind.RESEMBLING, null, null);
        assertThat(decision.evidence().toString())
                .contains("\"" + written + "\" is not registered; did you mean " + proposed + "?");
        CostLine line = line().code(written).build();
        assertThat(ProposalStep.proposals(policy.build()).apply(line))
                .extracting(ProposalStep.Proposal::words)
                .hasToString("Suggestion: work item " + proposed);
        assertThat(UnknownCodes.of(policy.build(), List.of(), List.of(line, line)))
                .singleElement()
                .extracting(finding -> finding.message().toString())
                .asString()
                .contains("and the lines are held; did you mean " + proposed + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-101", "X-17", "Q-300", "Building maintenance", "Trail shoe 2028", "Road", "450 chairs"})
    void whatMayBeADepartmentsOwnStaysItsOwn(String written) {
        Decision decision = decide(line().code(written).declared(CostType.OPERATION));
        assertDecided(decision, Kind.DECLARED, CostType.OPERATION, written);
        assertThat(ProposalStep.proposals(policy.build())
                        .apply(line().code(written).build()))
                .isNull();
    }

    @Test
    void aRuleThatNamesTheWorkItemKnowsWhatIsMeant() {
        policy.rules.add(new Rule(
                1, Map.of(Field.ACTIVITY_CODE, Conditions.parse("P-10O")), Rule.Outcome.OPERATION, "O-20", "", 2));
        assertDecided(decide(line().code("P-10O")), Kind.RULE, CostType.OPERATION, "O-20");
    }

    @Test
    void codesInDescriptionsCountWhereSettingsSaysSo() {
        LineFixture line = line().described("Samples for p-300, second delivery");
        assertThat(decide(line).workItem()).isNotEqualTo("P-300");
        policy.codesInDescriptions();
        assertDecided(decide(line), Kind.REGISTER, CostType.PROJECT, "P-300");
        assertDecided(decide(line().described("Move from P-100 to P-300")), Kind.RESEMBLING, null, null);
        assertThat(decide(line().described("450 chairs, 100 P and 300 more")).kind())
                .isNotEqualTo(Kind.REGISTER);
        assertThat(decide(line().code("X-17").described("for P-300")).workItem())
                .isNotEqualTo("P-300");
    }

    /** Whatever the codes and however they are written: the right one, or held, or its own; never another registered one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverAnother(long seed) {
        Random random = new Random(seed);
        policy.projects.clear();
        policy.operations.clear();
        List<String> codes = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        String letters = "PQOISBZE";
        for (int count = 0; count < 60; count++) {
            StringBuilder code = new StringBuilder();
            for (int letter = random.nextInt(4); letter > 0; letter--) {
                code.append(letters.charAt(random.nextInt(letters.length())));
            }
            code.append(random.nextBoolean() ? "-" : "").append(random.nextInt(random.nextBoolean() ? 30 : 1200));
            if (random.nextInt(4) == 0) {
                code.append('-').append(random.nextInt(12));
            }
            if (!codes.contains(code.toString()) && !policy.projects.containsKey(code.toString())) {
                codes.add(code.toString());
                String name = "Project number " + "abcdefghij".charAt(count % 10) + " of " + count;
                names.put(code.toString(), name);
                project(code.toString(), name);
            }
        }
        WorkItems items = new WorkItems(policy.build());
        for (int trial = 0; trial < 3000; trial++) {
            String code = codes.get(random.nextInt(codes.size()));
            String written = written(code, names.getOrDefault(code, ""), random);
            ItemNames.Answer answer = items.answer(line().code(written).build());
            WorkItems.Registered sure = answer.sure();
            String what = "seed " + seed + ": " + code + " written \"" + written + "\"";
            if (sure == null) {
                // Held with the right one among the proposals, unless too many go by that form.
                assertThat(answer.items())
                        .as(what)
                        .extracting(WorkItems.Registered::code)
                        .contains(code);
            } else if (!sure.code().equals(code)) {
                // Only where another's code itself is what was written.
                assertThat(answer.how()).as(what).isEqualTo(How.CODE);
                assertThat(sure.code().strip().toLowerCase(Locale.ROOT))
                        .as(what)
                        .isEqualTo(written.strip().toLowerCase(Locale.ROOT));
            }
        }
        for (int trial = 0; trial < 3000; trial++) {
            String code = codes.get(random.nextInt(codes.size()));
            String slipped = slipped(code, random);
            WorkItems.Registered sure =
                    items.answer(line().code(slipped).build()).sure();
            if (sure != null && !sure.code().equals(code)) {
                assertThat(CodeForm.withoutZeros(CodeForm.of(slipped)))
                        .as("seed " + seed + ": " + code + " slipped to \"" + slipped + "\"")
                        .isEqualTo(CodeForm.withoutZeros(CodeForm.of(sure.code())));
            }
        }
    }

    private static String written(String code, String name, Random random) {
        String dashes = "-–—−\u2011";
        StringBuilder written = new StringBuilder();
        for (int index = 0; index < code.length(); index++) {
            char c = code.charAt(index);
            char one = random.nextBoolean() ? Character.toLowerCase(c) : c;
            boolean betweenDigits =
                    c == '-' && written.length() > 0 && Character.isDigit(written.charAt(written.length() - 1));
            if (c != '-') {
                written.append(one);
            } else if (betweenDigits || random.nextBoolean()) {
                written.append(dashes.charAt(random.nextInt(dashes.length())));
            } else {
                written.append(random.nextBoolean() ? " " : "");
            }
        }
        return switch (random.nextInt(6)) {
            case 0 -> written + " " + name;
            case 1 -> name.toUpperCase(Locale.ROOT) + " (" + written + ")";
            case 2 -> written + ": " + name;
            case 3 -> "  " + written + " ";
            default -> written.toString();
        };
    }

    private static String slipped(String code, Random random) {
        StringBuilder slipped = new StringBuilder(code);
        int at = random.nextInt(code.length());
        switch (random.nextInt(4)) {
            case 0 -> slipped.setCharAt(at, "0OI1lSB8Z2P".charAt(random.nextInt(11)));
            case 1 -> slipped.deleteCharAt(at);
            case 2 -> slipped.insert(at, code.charAt(at));
            default -> slipped.insert(0, "X ");
        }
        return slipped.toString();
    }
}
