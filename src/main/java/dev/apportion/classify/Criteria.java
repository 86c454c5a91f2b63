package dev.apportion.classify;

import dev.apportion.classify.rule.LineFields;
import dev.apportion.cost.CostLine;
import dev.apportion.message.Message;
import dev.apportion.policy.Criterion;
import dev.apportion.policy.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scores a line by the policy's criteria. */
final class Criteria {

    /** Of the last six periods, from which on cost counts as repeating. */
    private static final int REPEATS_FROM = 3;

    private final List<Criterion> criteria;
    private final History history;

    Criteria(List<Criterion> criteria, History history) {
        this.criteria = List.copyOf(criteria);
        this.history = history;
    }

    Score score(CostLine line) {
        String text = text(line);
        List<Score.Part> parts = new ArrayList<>();
        for (Criterion criterion : criteria) {
            switch (criterion.measure()) {
                case TEXT -> {
                    if (criterion.condition().matches(text)) {
                        parts.add(
                                new Score.Part(criterion, criterion.condition().foundIn(text)));
                    }
                }
                case FIELD -> {
                    Field field = Objects.requireNonNull(criterion.field(), criterion.name());
                    if (LineFields.matches(criterion.condition(), line, field)) {
                        parts.add(new Score.Part(criterion, Message.of("'{0}'", LineFields.shown(line, field))));
                    }
                }
                case HAS_START_AND_END -> {
                    LocalDate start = line.activity().start();
                    LocalDate end = line.activity().end();
                    if (start != null && end != null) {
                        parts.add(new Score.Part(criterion, Message.of("{0} to {1}", start, end)));
                    }
                }
                case REPEATS -> {
                    int periods = history.periodsWithSimilarCost(line);
                    if (periods >= REPEATS_FROM) {
                        parts.add(new Score.Part(criterion, Message.of("{0} of the last six periods", periods)));
                    }
                }
            }
        }
        return Score.of(parts);
    }

    private static String text(CostLine line) {
        return (or(line.posting().description()) + "\n" + or(line.activity().name()) + "\n"
                        + or(line.account().name()))
                .toLowerCase(Locale.ROOT);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
