package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.LineKey;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reviewer's decision: for the line itself, else for its activity from a period on. The latest one counts. */
final class ReviewStep implements Step {

    private final Map<String, List<ReviewerDecision>> byLine = new HashMap<>();
    private final Map<String, List<ReviewerDecision>> byActivity = new HashMap<>();
    /** Those whose lines were decided: what a line was called before is only asked for where it can hit. */
    private final Set<String> departments = new HashSet<>();

    private final WorkItems items;

    /** @param decisions in the order in which they were kept */
    ReviewStep(Collection<ReviewerDecision> decisions, WorkItems items) {
        this.items = items;
        for (ReviewerDecision decision : ReviewerDecision.latestFirst(decisions)) {
            String activity = Words.fold(decision.activity());
            if (decision.scope() == ReviewerDecision.Scope.LINE) {
                byLine.computeIfAbsent(decision.lineKey(), key -> new ArrayList<>())
                        .add(decision);
                departments.add(decision.department());
            } else if (activity != null) {
                byActivity
                        .computeIfAbsent(key(decision.department(), activity), key -> new ArrayList<>())
                        .add(decision);
            }
        }
    }

    @Override
    public String name() {
        return "Reviewer's decision";
    }

    @Override
    public @Nullable Decision decide(CostLine line, String key, List<Finding> findings) {
        List<ReviewerDecision> applicable = applicable(line, key);
        if (applicable.isEmpty()) {
            return null;
        }
        ReviewerDecision latest = applicable.get(0);
        for (ReviewerDecision other : applicable) {
            if (other.period().equals(latest.period()) && !sameOutcome(other, latest)) {
                findings.add(Finding.of(
                        FindingCode.CONFLICTING_DECISIONS,
                        line,
                        Message.of(
                                "{0} decided {1} on {2}, {3} decided {4} on {5}. The later one counts; agree on one.",
                                latest.who(),
                                Words.type(latest.type()),
                                latest.decided(),
                                other.who(),
                                Words.type(other.type()),
                                other.decided())));
                break;
            }
        }
        return Decision.decided(
                Decision.Kind.REVIEWER, latest.type(), workItem(line, latest, findings), evidence(latest));
    }

    /**
     * The key of a line from a sheet, by which its decision is known: those of earlier versions may be known by another
     * one.
     */
    String key(CostLine line) {
        if (departments.contains(line.department())) {
            String asWritten = LineKey.asWritten(line);
            if (byLine.containsKey(asWritten)) {
                return asWritten;
            }
        }
        return LineKey.of(line);
    }

    @Override
    public List<String> whyNot(CostLine line) {
        return List.of("none for this line or its activity");
    }

    private List<ReviewerDecision> applicable(CostLine line, String key) {
        List<ReviewerDecision> own = byLine.get(key);
        if (own != null) {
            return own;
        }
        String activity = byActivity.isEmpty() ? null : Words.fold(WorkItems.activity(line));
        List<ReviewerDecision> found = activity == null ? null : byActivity.get(key(line.department(), activity));
        return found == null
                ? List.of()
                : found.stream()
                        .filter(decision -> decision.period().compareTo(line.period()) <= 0)
                        .toList();
    }

    private String workItem(CostLine line, ReviewerDecision decision, List<Finding> findings) {
        String fresh = decision.newItem();
        String named = fresh == null ? decision.workItem() : fresh;
        if (named == null || named.isBlank()) {
            return items.own(line, decision.type());
        }
        WorkItems.Registered registered = items.find(named);
        if (registered == null && fresh != null) {
            findings.add(Finding.of(FindingCode.NEW_WORK_ITEM, line, toRegister(decision, fresh)));
            return fresh;
        }
        if (registered == null) {
            findings.add(Finding.of(
                    FindingCode.OUTDATED_DECISION,
                    line,
                    Message.of(
                            "{0} chose the work item {1}, which is not (or no longer) registered. Register it, or decide again.",
                            decision.who(), named)));
            return named.strip();
        }
        CostType type = registered.type();
        if (type != decision.type()) {
            findings.add(Finding.of(
                    FindingCode.OUTDATED_DECISION,
                    line,
                    Message.of(
                            "{0} decided {1} and chose {2}, which is registered as {3}. The decision counts, but "
                                    + "the work item does not; decide again.",
                            decision.who(), Words.type(decision.type()), registered.code(), Words.type(type))));
            return items.own(line, decision.type());
        }
        return registered.code();
    }

    private static Message toRegister(ReviewerDecision decision, String fresh) {
        return decision.type() == CostType.PROJECT
                ? Message.of(
                        "{0} named \"{1}\" as a new project. It counts under this name. To register it, add a "
                                + "row to the policy's sheet Projects with Code, Name, Department, Start and "
                                + "Baseline end, under this name or with it as an alias.",
                        decision.who(), fresh)
                : Message.of(
                        "{0} named \"{1}\" as a new operation. It counts under this name. To register it, add a "
                                + "row to the policy's sheet Operations with Code, Name and Department, under this "
                                + "name or with it as an alias.",
                        decision.who(), fresh);
    }

    private static boolean sameOutcome(ReviewerDecision a, ReviewerDecision b) {
        return a.type() == b.type() && Objects.equals(Words.fold(a.workItem()), Words.fold(b.workItem()));
    }

    private static Message evidence(ReviewerDecision decision) {
        Message decided = decision.scope() == ReviewerDecision.Scope.LINE
                ? Message.of("Decided by {0} on {1} for this line", decision.who(), decision.decided())
                : Message.of(
                        "Decided by {0} on {1} for {2} from {3} on",
                        decision.who(),
                        decision.decided(),
                        String.valueOf(decision.activity()),
                        decision.period().month());
        return decision.why().isBlank()
                ? decided
                : Message.of("{0}: {1}", decided, decision.why().strip());
    }

    private static String key(String department, String activity) {
        return department + '\n' + activity;
    }
}
