package dev.apportion.report.whatif;

import dev.apportion.message.Grouped;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import dev.apportion.money.MinorUnits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** A figure under two policies, with what made the difference. Amounts in minor units of the reporting currency. */
public final class Effects {

    private static final int MOST_CAUSES = 3;

    public long before;
    public long after;
    private final Map<DifferenceCause, Long> byCause = new LinkedHashMap<>();

    public void add(DifferenceCause cause, long minor) {
        if (minor != 0) {
            byCause.merge(cause, minor, Math::addExact);
        }
    }

    public void add(Effects other) {
        before = Math.addExact(before, other.before);
        after = Math.addExact(after, other.after);
        other.byCause.forEach(this::add);
    }

    Map<DifferenceCause, Long> byCause() {
        return byCause;
    }

    /**
     * The causes with their amounts, the largest first; empty if nothing moved.
     *
     * @param words of a cause
     */
    String inWords(CurrencyUnit currency, Wording wording, Function<DifferenceCause, String> words) {
        List<Map.Entry<String, Long>> causes = new ArrayList<>();
        byCause.forEach((cause, minor) -> {
            if (minor != 0) {
                causes.add(Map.entry(words.apply(cause), minor));
            }
        });
        causes.sort(Comparator.comparing(
                        (Map.Entry<String, Long> cause) -> Math.abs(cause.getValue()), Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey));
        List<String> lines = new ArrayList<>();
        causes.stream()
                .limit(MOST_CAUSES)
                .forEach(cause -> lines.add(
                        wording.of(Message.of("{0}: {1}", cause.getKey(), signed(cause.getValue(), currency)))));
        if (causes.size() > MOST_CAUSES) {
            long rest = causes.stream()
                    .skip(MOST_CAUSES)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            lines.add(wording.of(Message.of("and {0} more: {1}", causes.size() - MOST_CAUSES, signed(rest, currency))));
        }
        return String.join("\n", lines);
    }

    /** With a true minus, from which no line break parts the amount as it does from a hyphen. */
    private static Message signed(long minor, CurrencyUnit currency) {
        return Message.of(
                "{0}{1}",
                minor < 0 ? "\u2212" : "+",
                new Grouped(MinorUnits.decimal(minor, currency).abs()));
    }
}
