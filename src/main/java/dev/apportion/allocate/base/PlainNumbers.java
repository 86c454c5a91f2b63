package dev.apportion.allocate.base;

import dev.apportion.message.Message;
import java.math.BigDecimal;
import java.util.List;

/** Numbers in messages, as people write them. */
public final class PlainNumbers {

    private PlainNumbers() {}

    public static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The same to stand in a message. */
    public static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(text(number));
    }

    /** "row 7" or "rows 7, 8". */
    public static Message rows(List<Integer> rows) {
        return Message.of("{1,choice,1#row|1<rows} {0}", Message.joined(", ", rows), rows.size());
    }
}
