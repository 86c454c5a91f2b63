package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.policy.Criterion;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds declared types that the lines' own words contradict. The declaration counts; a contradiction is reported once
 * for all lines of a department with the same words. Not thread-safe; the lines come in order of file and row.
 *
 * <p>Words for change contradict an operation as they would decide the line. Routine words alone don't contradict a
 * project, since projects travel and rent too: it takes twice the points that would decide.
 */
public final class DeclaredWords {

    /** Of one department; more are reported together. */
    private static final int TOLD = 10;

    private record Said(
            String department,
            CostType declared,
            @Nullable String description,
            @Nullable String activity,
            @Nullable String account,
            @Nullable String frequency) {

        static Said of(CostLine line, CostType declared) {
            return new Said(
                    line.department(),
                    declared,
                    line.posting().description(),
                    line.activity().name(),
                    line.account().name(),
                    line.activity().frequency());
        }
    }

    private static final class Contradiction {
        private final CostLine first;
        private final CostType declared;
        private final Score score;
        private final TreeMap<CurrencyUnit, Long> minor = new TreeMap<>();
        private int lines;

        Contradiction(CostLine first, CostType declared, Score score) {
            this.first = first;
            this.declared = declared;
            this.score = score;
        }
    }

    private final Criteria criteria;
    private final Settings.Decisions settings;
    private final Map<Said, Contradiction> found = new LinkedHashMap<>();

    public DeclaredWords(Policy policy) {
        List<Criterion> words = policy.classification().criteria().stream()
                .filter(criterion ->
                        criterion.measure() == Criterion.Measure.TEXT || criterion.measure() == Criterion.Measure.FIELD)
                .toList();
        this.criteria = new Criteria(words, History.NONE);
        this.settings = policy.settings().decisions();
    }

    /** A line and what decided it; all but those that the declared type decided are passed over. */
    public void add(CostLine line, Decision.Kind decidedBy) {
        CostType declared = line.activity().declaredType();
        if (decidedBy != Decision.Kind.DECLARED || declared == null) {
            return;
        }
        Said words = Said.of(line, declared);
        Contradiction known = found.get(words);
        if (known == null) {
            Score score = criteria.score(line);
            if (!contradicts(score.points(), declared)) {
                return;
            }
            known = new Contradiction(line, declared, score);
            found.put(words, known);
        }
        known.lines++;
        known.minor.merge(line.currency(), line.minor(), Math::addExact);
    }

    /** One for each contradiction, and one for those of a department that are too many. */
    public List<Finding> findings() {
        Map<String, List<Contradiction>> departments = new TreeMap<>();
        found.forEach((words, contradiction) -> departments
                .computeIfAbsent(words.department(), department -> new ArrayList<>())
                .add(contradiction));
        List<Finding> findings = new ArrayList<>();
        departments.values().forEach(contradictions -> {
            contradictions.stream().limit(TOLD).map(DeclaredWords::finding).forEach(findings::add);
            if (contradictions.size() > TOLD) {
                findings.add(rest(contradictions.subList(TOLD, contradictions.size())));
            }
        });
        return findings;
    }

    private boolean contradicts(int points, CostType declared) {
        return declared == CostType.OPERATION
                ? points >= settings.projectThreshold()
                : points <= 2 * settings.operationThreshold();
    }

    private static Finding finding(Contradiction contradiction) {
        return warning(
                contradiction.first,
                Message.of(
                        "Declared as {0}, but its description says {1}: {2}. The declaration counts, for {3}; "
                                + "correct the spreadsheet if it is wrong.",
                        Words.type(contradiction.declared),
                        Words.type(other(contradiction.declared)),
                        contradiction.score.inWords(),
                        told(List.of(contradiction))));
    }

    private static Finding rest(List<Contradiction> more) {
        return warning(
                more.get(0).first,
                Message.of(
                        "Here and in {0} other descriptions the wording contradicts the declared type. The "
                                + "declared types count, for {1}; correct the spreadsheet where they are wrong.",
                        more.size() - 1, told(more)));
    }

    private static Finding warning(CostLine line, Message message) {
        return Finding.of(FindingCode.DECLARED_DIFFERS, line, message);
    }

    private static CostType other(CostType type) {
        return type == CostType.PROJECT ? CostType.OPERATION : CostType.PROJECT;
    }

    private static Message told(List<Contradiction> contradictions) {
        int lines = 0;
        TreeMap<CurrencyUnit, Long> sums = new TreeMap<>();
        for (Contradiction contradiction : contradictions) {
            lines += contradiction.lines;
            contradiction.minor.forEach((currency, minor) -> sums.merge(currency, minor, Math::addExact));
        }
        return Message.of(
                "{0} {0,choice,1#line|1<lines}, {1}",
                lines,
                Message.joined(
                        " and ",
                        sums.entrySet().stream()
                                .map(sum -> new Amount(sum.getValue(), sum.getKey()))
                                .toList()));
    }
}
