package dev.apportion.ledger.block;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.money.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form in which blocks were written before {@link PackedLines} kept columns: each distinct text once, then line after
 * line. Ledgers of those versions still have them.
 */
final class RowwiseLines {

    static final int FORM = 1;

    private static final HexFormat HEX = HexFormat.of();

    private RowwiseLines() {}

    /**
     * @param in after the form's number
     * @param fileNumber the file that the lines are in
     */
    static List<LedgerLine> unpack(PackedInput in, int fileNumber, String file) {
        int count = in.smallCount();
        @Nullable String[] texts = new @Nullable String[in.smallCount() + 1];
        for (int number = 1; number < texts.length; number++) {
            texts[number] = in.text();
        }
        List<LedgerLine> lines = new ArrayList<>(count);
        int sequence = 0;
        int row = 0;
        for (int i = 0; i < count; i++) {
            sequence += in.smallCount();
            row += Math.toIntExact(in.number());
            lines.add(unpack(in, texts, fileNumber, sequence, file, row));
        }
        return lines;
    }

    private static LedgerLine unpack(
            PackedInput in, @Nullable String[] texts, int fileNumber, int sequence, String file, int row) {
        String key = HEX.toHexDigits(in.bits());
        Source source = new Source(file, needed(in, texts), row);
        String department = needed(in, texts);
        String activityCode = text(in, texts);
        String activityName = text(in, texts);
        // The rest is written in the order of these arguments.
        CostLine line = new CostLine(
                source,
                department,
                new CostLine.Account(text(in, texts), text(in, texts)),
                new CostLine.Posting(text(in, texts), text(in, texts), text(in, texts), date(in)),
                period(in),
                new CostLine.Activity(activityCode, activityName, type(in, texts), date(in), date(in), text(in, texts)),
                new Amount(in.number(), CurrencyUnit.of(needed(in, texts))),
                decimal(in, texts),
                decimal(in, texts),
                text(in, texts));
        return new LedgerLine(
                fileNumber,
                sequence,
                key,
                line,
                decimal(in, texts),
                in.number() + line.minor(),
                EvidenceOfEarlierVersions.read(new Decision(
                        Decision.Kind.valueOf(needed(in, texts)),
                        null,
                        type(in, texts),
                        text(in, texts),
                        needed(in, texts),
                        List.of())));
    }

    private static @Nullable LocalDate date(PackedInput in) {
        long day = in.number();
        return day == 0 ? null : LocalDate.ofEpochDay(day > 0 ? day - 1 : day);
    }

    private static Period period(PackedInput in) {
        long months = in.number();
        return new Period(
                YearMonth.of(Math.toIntExact(Math.floorDiv(months, 12L)), (int) Math.floorMod(months, 12L) + 1));
    }

    private static @Nullable String text(PackedInput in, @Nullable String[] texts) {
        return texts[in.smallCount()];
    }

    private static String needed(PackedInput in, @Nullable String[] texts) {
        String text = text(in, texts);
        if (text == null) {
            throw PackedInput.damaged();
        }
        return text;
    }

    private static @Nullable CostType type(PackedInput in, @Nullable String[] texts) {
        String name = text(in, texts);
        return name == null ? null : CostType.valueOf(name);
    }

    private static @Nullable BigDecimal decimal(PackedInput in, @Nullable String[] texts) {
        String text = text(in, texts);
        return text == null ? null : new BigDecimal(text);
    }
}
