package dev.apportion.report.front;

import dev.apportion.money.Split;
import dev.apportion.report.figures.KeyFigures;
import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fully loaded cost of a month, or of the year so far, by what it was spent on, in the unit of the front page; and how it came
 * from own cost. Shares add up to exactly 1; they are null where parts have different signs. What has no data has no row.
 */
public record SpentRow(
        @Description("month in words, or the year so far") String when,
        BigDecimal own,

        @Description("what went into pools, as a negative amount")
        BigDecimal sent,

        BigDecimal received,
        BigDecimal handover,
        BigDecimal project,
        @Nullable BigDecimal projectShare,
        BigDecimal operation,
        @Nullable BigDecimal operationShare,
        @Description("not decided yet") BigDecimal held,
        @Nullable BigDecimal heldShare,
        @Description("fully loaded") BigDecimal all) {

    private static final int TENTHS_OF_PERCENT = 1000;

    public static List<SpentRow> of(FrontFigures figures, FrontWords words) {
        Scale scale = Scale.of(figures);
        List<SpentRow> rows = new ArrayList<>();
        add(words.monthAlone(figures.month()), figures.now(), scale, rows);
        add(words.monthAlone(figures.month().minusMonths(1)), figures.last(), scale, rows);
        add(words.monthAlone(figures.month().minusMonths(12)), figures.yearAgo(), scale, rows);
        if (figures.year().knownMonths() > 1) {
            add(words.said("Year to date"), figures.year().toDate(), scale, rows);
        }
        return List.copyOf(rows);
    }

    private static void add(String when, KeyFigures figures, Scale scale, List<SpentRow> rows) {
        BigDecimal own = figures.own();
        BigDecimal sent = figures.sent();
        BigDecimal received = figures.received();
        BigDecimal handover = figures.handover();
        BigDecimal project = figures.project();
        BigDecimal operation = figures.operation();
        BigDecimal held = figures.held();
        BigDecimal loaded = figures.loaded();
        if (own == null
                || sent == null
                || received == null
                || handover == null
                || project == null
                || operation == null
                || held == null
                || loaded == null) {
            return;
        }
        List<@Nullable BigDecimal> shares = shares(List.of(project, operation, held));
        rows.add(new SpentRow(
                when,
                scale.of(own),
                scale.of(sent),
                scale.of(received),
                scale.of(handover),
                scale.of(project),
                shares.get(0),
                scale.of(operation),
                shares.get(1),
                scale.of(held),
                shares.get(2),
                scale.of(loaded)));
    }

    /** Of parts of one sign in tenths of a percent, by largest remainder; as many nulls if there are others or nothing. */
    static List<@Nullable BigDecimal> shares(List<BigDecimal> parts) {
        boolean positive = parts.stream().anyMatch(part -> part.signum() > 0);
        boolean negative = parts.stream().anyMatch(part -> part.signum() < 0);
        if (positive == negative) {
            return Collections.nCopies(parts.size(), null);
        }
        List<@Nullable BigDecimal> shares = new ArrayList<>();
        Arrays.stream(Split.split(
                        TENTHS_OF_PERCENT, parts.stream().map(BigDecimal::abs).toList()))
                .forEach(share -> shares.add(BigDecimal.valueOf(share, 3)));
        return shares;
    }
}
