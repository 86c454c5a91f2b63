package dev.apportion.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one file and department as a block of bytes: each distinct text once, then a line as a few numbers, deflated.
 * A line of some 25 columns takes about 30 bytes, two microseconds to write and one to read; as a row of the database it took
 * some 350 bytes and some twenty microseconds each way. The same lines give the same bytes.
 */
final class PackedLines {

    /** Written first, so that a later form can be told from this one. */
    private static final int FORM = 1;

    /** Decimals that hours, quantities and rates keep, as the ledger's columns for their sums do. */
    private static final int DECIMALS = 10;

    private static final int RATE_DECIMALS = 12;

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] block;

    /** @param block as {@link #toBytes} gave it */
    PackedLines(byte[] block) {
        this.block = block;
    }

    byte[] toBytes() {
        return block;
    }

    static PackedLines of(List<LedgerLine> lines) {
        Texts texts = new Texts();
        PackedOutput rows = new PackedOutput();
        int sequence = 0;
        int row = 0;
        for (LedgerLine line : lines) {
            rows.count(line.rowSequence() - sequence);
            rows.number(line.line().source().row() - row);
            sequence = line.rowSequence();
            row = line.line().source().row();
            pack(line, texts, rows);
        }
        PackedOutput all = new PackedOutput();
        all.count(FORM);
        all.count(lines.size());
        texts.appendTo(all);
        all.append(rows);
        return new PackedLines(Deflated.of(all.toBytes()));
    }

    private static void pack(LedgerLine line, Texts texts, PackedOutput rows) {
        CostLine cost = line.line();
        rows.bits(HexFormat.fromHexDigitsToLong(line.key()));
        rows.count(texts.number(cost.source().sheet()));
        rows.count(texts.number(cost.department()));
        rows.count(texts.number(cost.activityCode()));
        rows.count(texts.number(cost.activityName()));
        rows.count(texts.number(cost.account()));
        rows.count(texts.number(cost.accountName()));
        rows.count(texts.number(cost.description()));
        rows.count(texts.number(cost.supplier()));
        rows.count(texts.number(cost.document()));
        date(rows, cost.date());
        rows.number(
                cost.period().month().getYear() * 12L + cost.period().month().getMonthValue() - 1);
        rows.count(texts.number(name(cost.declaredType())));
        date(rows, cost.start());
        date(rows, cost.end());
        rows.count(texts.number(cost.frequency()));
        rows.number(cost.minor());
        rows.count(texts.number(cost.currency().getCode()));
        rows.count(texts.number(plain(cost.hours(), DECIMALS)));
        rows.count(texts.number(plain(cost.quantity(), DECIMALS)));
        rows.count(texts.number(cost.category()));
        rows.count(texts.number(plain(line.rate(), RATE_DECIMALS)));
        // May wrap around, as adding it back does.
        rows.number(line.reportingMinor() - cost.minor());
        rows.count(texts.number(line.decision().name()));
        rows.count(texts.number(name(line.type())));
        rows.count(texts.number(line.workItem()));
        rows.count(texts.number(line.evidence()));
    }

    /**
     * @param fileNumber the file that the lines stand in
     * @param fileNames by number
     */
    List<LedgerLine> unpack(int fileNumber, IntFunction<String> fileNames) {
        PackedInput in = new PackedInput(Deflated.inflate(block));
        int form = in.smallCount();
        if (form != FORM) {
            throw new IllegalStateException("The ledger has lines in form " + form
                    + ", which this version doesn't know; use the version that wrote them or a later one.");
        }
        int count = in.smallCount();
        @Nullable String[] texts = Texts.read(in);
        String file = fileNames.apply(fileNumber);
        List<LedgerLine> lines = new ArrayList<>(count);
        int sequence = 0;
        int row = 0;
        for (int i = 0; i < count; i++) {
            sequence += in.smallCount();
            row += Math.toIntExact(in.number());
            lines.add(unpack(in, texts, fileNumber, sequence, file, row));
        }
        if (!in.atEnd()) {
            throw new IllegalStateException("A block of lines of " + file + " in the ledger is damaged.");
        }
        return lines;
    }

    private static LedgerLine unpack(
            PackedInput in, @Nullable String[] texts, int fileNumber, int sequence, String file, int row) {
        String key = HEX.toHexDigits(in.bits());
        CostLine line = new CostLine(
                new Source(file, needed(in, texts), row),
                needed(in, texts),
                text(in, texts),
                text(in, texts),
                text(in, texts),
                text(in, texts),
                text(in, texts),
                text(in, texts),
                text(in, texts),
                date(in),
                period(in),
                type(in, texts),
                date(in),
                date(in),
                text(in, texts),
                in.number(),
                CurrencyUnit.of(needed(in, texts)),
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
                Decision.Kind.valueOf(needed(in, texts)),
                type(in, texts),
                text(in, texts),
                needed(in, texts));
    }

    private static void date(PackedOutput rows, @Nullable LocalDate date) {
        // One is added to what is not null: dates begin with 1970, and a cost of before has the lowest bit.
        rows.number(date == null ? 0 : date.toEpochDay() >= 0 ? date.toEpochDay() + 1 : date.toEpochDay());
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
            throw new IllegalStateException("A block of lines in the ledger is damaged.");
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

    private static @Nullable String name(@Nullable CostType type) {
        return type == null ? null : type.name();
    }

    private static @Nullable String plain(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return null;
        }
        BigDecimal kept = value.scale() > decimals ? value.setScale(decimals, RoundingMode.HALF_DOWN) : value;
        return kept.stripTrailingZeros().toString();
    }

    /** The distinct texts of a block, numbered from 1 as they come; 0 is none. */
    private static final class Texts {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final PackedOutput inOrder = new PackedOutput();

        int number(@Nullable String text) {
            if (text == null) {
                return 0;
            }
            Integer known = numbers.get(text);
            if (known != null) {
                return known;
            }
            numbers.put(text, numbers.size() + 1);
            inOrder.text(text);
            return numbers.size();
        }

        void appendTo(PackedOutput out) {
            out.count(numbers.size());
            out.append(inOrder);
        }

        static @Nullable String[] read(PackedInput in) {
            @Nullable String[] texts = new @Nullable String[in.smallCount() + 1];
            for (int number = 1; number < texts.length; number++) {
                texts[number] = in.text();
            }
            return texts;
        }
    }
}
