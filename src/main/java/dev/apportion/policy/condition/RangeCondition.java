package dev.apportion.policy.condition;

import dev.apportion.message.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Between two points of one scale, or beyond one of them.
 *
 * @param low null for no lower end
 * @param lowIn whether {@code low} itself belongs to it
 * @param high null for no upper end; one of the two ends is there
 * @param highIn whether {@code high} itself belongs to it
 */
record RangeCondition(
        @Nullable Point low, boolean lowIn, @Nullable Point high, boolean highIn) implements Condition {

    @Override
    public boolean matches(@Nullable String text) {
        return text != null && holds(Point.parse(text.strip(), scale()));
    }

    @Override
    public boolean matches(@Nullable BigDecimal number) {
        return number != null
                && scale() == Point.Scale.NUMBER
                && holds(new Point(Point.Scale.NUMBER, number, number.toPlainString()));
    }

    @Override
    public boolean matches(@Nullable LocalDate date) {
        return date != null && holds(Point.of(date, scale()));
    }

    /** Whether every value of the other range is in this one. */
    boolean encloses(RangeCondition other) {
        if (scale() != other.scale()) {
            return false;
        }
        return reaches(low, lowIn, other.low, other.lowIn, 1) && reaches(high, highIn, other.high, other.highIn, -1);
    }

    @Override
    public List<String> examples() {
        return Stream.of(low, high)
                .flatMap(Stream::ofNullable)
                .flatMap(point -> Stream.of(
                                point.value().subtract(BigDecimal.ONE),
                                point.value(),
                                point.value().add(BigDecimal.ONE))
                        .filter(value -> scale() == Point.Scale.NUMBER)
                        .map(BigDecimal::toPlainString))
                .filter(this::matches)
                .toList();
    }

    @Override
    public String toString() {
        return inWords().toString();
    }

    @Override
    public Message inWords() {
        if (low == null) {
            return highIn ? Message.of("at most {0}", written(high)) : Message.of("less than {0}", written(high));
        }
        if (high == null) {
            return lowIn ? Message.of("at least {0}", written(low)) : Message.of("more than {0}", written(low));
        }
        return Message.of("{0}–{1}", bound(low, lowIn), bound(high, highIn));
    }

    private static Message bound(Point point, boolean in) {
        return in ? Message.plain(point.written()) : Message.of("{0} (exclusive)", point.written());
    }

    private Point.Scale scale() {
        return low != null
                ? low.scale()
                : Objects.requireNonNull(high, "a range has an end").scale();
    }

    private boolean holds(@Nullable Point point) {
        if (point == null) {
            return false;
        }
        if (low != null && (lowIn ? point.compareTo(low) < 0 : point.compareTo(low) <= 0)) {
            return false;
        }
        return high == null || (highIn ? point.compareTo(high) <= 0 : point.compareTo(high) < 0);
    }

    private static boolean reaches(
            @Nullable Point outer, boolean outerIn, @Nullable Point inner, boolean innerIn, int direction) {
        if (outer == null) {
            return true;
        }
        if (inner == null) {
            return false;
        }
        int order = inner.compareTo(outer) * direction;
        return order > 0 || (order == 0 && (outerIn || !innerIn));
    }

    private static String written(@Nullable Point point) {
        return point == null ? "" : point.written();
    }
}
