package dev.apportion.classify;

import static dev.apportion.classify.LineFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Decision.Kind;
import dev.apportion.cost.Department;
import dev.apportion.cost.LineKey;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.policy.Handover;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.RegisteredProject.Status;
import dev.apportion.policy.workbook.PolicyFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy, what reviewers and earlier periods decided, and how a line is decided by them in October. */
abstract class ClassifierFixture {

    static final Period OCTOBER = Period.parse("2026-10");

    final PolicyFixture policy = new PolicyFixture()
            .department("MKT", "Marketing", Department.Kind.OPERATING)
            .operation("OPS-1", "MKT")
            .shippedCriteria();
    final List<ReviewerDecision> reviews = new ArrayList<>();
    History history = History.NONE;

    Decision decide(LineFixture line) {
        return new Classifier(policy.build(), OCTOBER, reviews, history).classify(line.build());
    }

    void project(Status status, @Nullable String receiver) {
        LocalDate end = LocalDate.of(2026, 9, 30);
        policy.projects.put(
                "ERP-22",
                new RegisteredProject(
                        "ERP-22",
                        List.of("ERP"),
                        "New ERP",
                        "MKT",
                        status,
                        new RegisteredProject.Term(LocalDate.of(2026, 3, 3), end, LocalDate.of(2026, 10, 20), "CR-7"),
                        null,
                        null,
                        receiver == null
                                ? null
                                : new Handover(end, end, List.of(new Handover.Step(end, BigDecimal.TEN)), receiver),
                        false,
                        null));
    }

    void review(
            ReviewerDecision.Scope scope, CostLine line, CostType type, @Nullable String item, String who, int day) {
        reviews.add(new ReviewerDecision(
                scope,
                LineKey.of(line),
                line.department(),
                WorkItems.activity(line),
                line.period(),
                type,
                item,
                who,
                LocalDate.of(2026, 11, day),
                ""));
    }

    static void assertDecided(Decision decision, Kind kind, @Nullable CostType type, @Nullable String item) {
        assertThat(decision.kind()).as(decision.evidence().toString()).isEqualTo(kind);
        assertThat(decision.type()).as(decision.evidence().toString()).isEqualTo(type);
        assertThat(decision.workItem()).isEqualTo(item);
    }

    static void assertFindings(Decision decision, String... codes) {
        assertThat(decision.findings())
                .extracting(finding -> finding.code().shortName())
                .containsExactly(codes);
    }
}
