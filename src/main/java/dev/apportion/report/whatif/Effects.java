package dev.apportion.report.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** A figure under two policies, with what made the difference. Amounts in minor units of the reporting currency. */
final class Effects {

    private static final int MOST_CAUSES = 3;

    long before;
    long after;
    private final Map<String, Long> byCause = new TreeMap<>();

    void add(String cause, long minor) {
        if (minor != 0) {
            byCause.merge(cause, minor, Math::addExact);
        }
    }

    void add(Effects other) {
        before = Math.addExact(before, other.before);
        after = Math.addExact(after, other.after);
        other.byCause.forEach(this::add);
    }

    Map<String, Long> byCause() {
        return byCause;
    }

    /** The causes with their amounts, the largest first; empty if nothing moved. */
    String inWords(CurrencyUnit currency) {
        List<Map.Entry<String, Long>> causes = new ArrayList<>();
        for (Map.Entry<String, Long> cause : byCause.entrySet()) {
            if (cause.getValue() != 0) {
                causes.add(cause);
            }
        }
        causes.sort(Comparator.comparing(
                        (Map.Entry<String, Long> cause) -> Math.abs(cause.getValue()), Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey));
        List<String> words = new ArrayList<>();
        causes.stream()
                .limit(MOST_CAUSES)
                .forEach(cause -> words.add(cause.getKey() + ": " + signed(cause.getValue(), currency)));
        if (causes.size() > MOST_CAUSES) {
            long rest = causes.stream()
                    .skip(MOST_CAUSES)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            words.add("and " + (causes.size() - MOST_CAUSES) + " more: " + signed(rest, currency));
        }
        return String.join("\n", words);
    }

    private static String signed(long minor, CurrencyUnit currency) {
        return String.format(
                Locale.ROOT,
                "%+,." + currency.getDecimalPlaces() + "f",
                BigDecimal.valueOf(minor, currency.getDecimalPlaces()));
    }
}
