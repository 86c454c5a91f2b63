package dev.apportion.report.review;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.LedgerLine;
import dev.apportion.money.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Held lines alike in department, activity, account, supplier and currency, the largest first. Never empty. */
record HeldGroup(List<LedgerLine> lines) {

    private static final Comparator<LedgerLine> LARGEST_FIRST = Comparator.comparingLong(
                    (LedgerLine line) -> -Math.abs(line.line().minor()))
            .thenComparingInt(LedgerLine::fileNumber)
            .thenComparingInt(LedgerLine::rowSequence);

    /** Groups with the most money first, whichever way it flows. */
    static List<HeldGroup> of(Iterable<LedgerLine> held) {
        Map<List<String>, List<LedgerLine>> groups = new LinkedHashMap<>();
        for (LedgerLine line : held) {
            groups.computeIfAbsent(key(line.line()), key -> new ArrayList<>()).add(line);
        }
        return groups.values().stream()
                .map(lines -> new HeldGroup(lines.stream().sorted(LARGEST_FIRST).toList()))
                .sorted(Comparator.comparingLong((HeldGroup group) -> -group.weight()))
                .toList();
    }

    private static List<String> key(CostLine line) {
        return Stream.of(
                        line.department(),
                        activity(line),
                        line.account().code(),
                        line.posting().supplier(),
                        line.currency().getCode())
                .map(text -> text == null ? "" : text.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A line's activity as decisions name it: its code, else its name. */
    static @Nullable String activity(CostLine line) {
        CostLine.Activity activity = line.activity();
        return activity.code() == null ? activity.name() : activity.code();
    }

    LedgerLine largest() {
        return lines.get(0);
    }

    /** The lines' amounts together. */
    Amount amount() {
        long minor = lines.stream().mapToLong(line -> line.line().minor()).sum();
        return new Amount(minor, largest().line().currency());
    }

    private long weight() {
        return lines.stream().mapToLong(line -> Math.abs(line.reportingMinor())).sum();
    }

    /** Activity, account and supplier, one a line; the description where a line has none of them. */
    String what() {
        CostLine line = largest().line();
        String what = String.join(
                "\n",
                Stream.of(
                                line.activity().label(),
                                line.account().label(),
                                line.posting().supplier())
                        .filter(Objects::nonNull)
                        .toList());
        return what.isEmpty() ? Objects.requireNonNullElse(line.posting().description(), "") : what;
    }
}
