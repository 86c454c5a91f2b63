package dev.apportion.report.review;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.LedgerLine;
import dev.apportion.money.Amount;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Held lines that differ by nothing that a decision would: of one department and currency, held for one reason, of the same activity,
 * or where they have none of the same account and supplier.
 *
 * @param all what there is of them
 * @param lines the largest of them, those that are listed; never empty
 */
record HeldGroup(Size all, List<LedgerLine> lines) {

    private static final Pattern WRITTEN_OTHERWISE = Pattern.compile("[\\s.,_-]+");

    /**
     * How much there is of a group.
     *
     * @param minor in minor units of the lines' currency
     * @param weight amounts without their signs, in minor units of the reporting currency: groups whose money flows either way
     *     come first
     * @param reportingMinor in minor units of the reporting currency
     */
    record Size(int count, long minor, long weight, long reportingMinor) {

        static final Size NOTHING = new Size(0, 0, 0, 0);

        Size plus(LedgerLine line) {
            return new Size(
                    count + 1,
                    minor + line.line().minor(),
                    weight + Math.abs(line.reportingMinor()),
                    reportingMinor + line.reportingMinor());
        }
    }

    /** Lines with the same key belong together. */
    static String key(LedgerLine entry) {
        CostLine line = entry.line();
        String activity = activity(line);
        return Stream.of(
                        line.department(),
                        line.currency().getCode(),
                        entry.decision().kind().name(),
                        activity,
                        activity == null ? line.account().code() : null,
                        activity == null ? line.posting().supplier() : null)
                .map(HeldGroup::folded)
                .collect(Collectors.joining("\u001f"));
    }

    /** Without case, blanks, dots and dashes, which people write this way and that. */
    private static String folded(@Nullable String text) {
        return text == null
                ? ""
                : WRITTEN_OTHERWISE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** A line's activity as decisions name it: its code, else its name. */
    static @Nullable String activity(CostLine line) {
        CostLine.Activity activity = line.activity();
        return activity.code() == null ? activity.name() : activity.code();
    }

    LedgerLine largest() {
        return lines.get(0);
    }

    /** The lines' amounts together, those that are not listed included. */
    Amount amount() {
        return new Amount(all.minor(), largest().line().currency());
    }

    /** The document of the largest line, and how many lines there are besides. */
    @Nullable
    String document() {
        String document = largest().line().posting().document();
        return document == null || all.count() == 1 ? document : document + " +" + (all.count() - 1);
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
