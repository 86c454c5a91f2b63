package dev.apportion.report.front;

import dev.apportion.report.figures.KeyFigures;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The unit of a front page: thousands where its cost or budget is a million or more, else whole units. Exact: nothing is rounded. */
public enum Scale {
    UNITS(0, "${currency}"),
    THOUSANDS(3, "thousand ${currency}");

    static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final int digits;
    private final String words;

    Scale(int digits, String words) {
        this.digits = digits;
        this.words = words;
    }

    public static Scale of(FrontFigures figures) {
        KeyFigures now = figures.now();
        return Stream.of(now.own(), now.project(), now.operation(), now.received(), figures.budget())
                        .anyMatch(amount -> amount != null && amount.abs().compareTo(MILLION) >= 0)
                ? THOUSANDS
                : UNITS;
    }

    String words() {
        return words;
    }

    public BigDecimal of(BigDecimal amount) {
        return amount.movePointLeft(digits);
    }

    @Nullable
    public BigDecimal orNull(@Nullable BigDecimal amount) {
        return amount == null ? null : of(amount);
    }

    /** How much one of it is. */
    long one() {
        return BigDecimal.ONE.movePointRight(digits).longValueExact();
    }

    public String inWords(FrontWords words) {
        return words.said(this.words, Map.of("currency", words.currency()));
    }
}
