package dev.apportion.message;

import java.math.BigDecimal;

/** A decimal that English too writes with marks between its thousands, as it stands in a {@link Message}. */
public record Grouped(BigDecimal decimal) {

    /** A count. */
    public static Grouped of(long count) {
        return new Grouped(BigDecimal.valueOf(count));
    }
}
