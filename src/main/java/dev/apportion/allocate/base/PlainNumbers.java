package dev.apportion.allocate.base;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers in messages, as people write them. */
public final class PlainNumbers {

    private PlainNumbers() {}

    public static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** "row 7" or "rows 7, 8". */
    public static String rows(List<Integer> rows) {
        return (rows.size() == 1 ? "row " : "rows ")
                + rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
