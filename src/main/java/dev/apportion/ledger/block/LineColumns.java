package dev.apportion.ledger.block;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a block by column. A column is decoded when it is first asked for, a text too, and a line is made only on demand: adding up a
 * million lines needs a few columns and no line.
 */
public final class LineColumns {

    private static final HexFormat HEX = HexFormat.of();

    private static final LineColumn[] COLUMNS = LineColumn.values();

    /** Columns that no text stands in: places, days, amounts, numbers of rules. */
    private static final Set<LineColumn> NUMBERS = Collections.unmodifiableSet(EnumSet.of(
            LineColumn.SEQUENCE,
            LineColumn.ROW,
            LineColumn.DATE,
            LineColumn.PERIOD,
            LineColumn.START,
            LineColumn.END,
            LineColumn.MINOR,
            LineColumn.REPORTING_MORE,
            LineColumn.RULE));

    /** Columns of texts that are the program's words, currencies or decimals. */
    private static final Set<LineColumn> WORDS = Collections.unmodifiableSet(EnumSet.of(
            LineColumn.DECLARED_TYPE,
            LineColumn.CURRENCY,
            LineColumn.HOURS,
            LineColumn.QUANTITY,
            LineColumn.RATE,
            LineColumn.DECISION,
            LineColumn.TYPE));

    private final int fileNumber;
    private final String file;
    private final int size;
    private final PackedInput in;
    private final PackedTexts texts;
    private final int[] starts = new int[COLUMNS.length + 1];
    private final long[] @Nullable [] columns = new long[COLUMNS.length] @Nullable [];
    private final RepeatedValues values;

    /**
     * Opens a block.
     *
     * @param block as {@link PackedLines} wrote it
     * @param fileNumber the file that the lines are in
     * @throws IllegalStateException if the block is damaged, or of a later version
     */
    public static LineColumns of(byte[] block, int fileNumber, String file) {
        PackedInput in = new PackedInput(Deflated.inflate(block));
        int form = in.smallCount();
        if (form != PackedLines.FORM) {
            throw new IllegalStateException("The ledger has lines in form " + form
                    + ", which this version doesn't know; use the version that wrote them or a later one.");
        }
        return new LineColumns(in, fileNumber, file);
    }

    private LineColumns(PackedInput in, int fileNumber, String file) {
        this.in = in;
        this.fileNumber = fileNumber;
        this.file = file;
        this.size = in.smallCount();
        this.texts = new PackedTexts(in);
        this.values = new RepeatedValues(texts);
        int[] lengths = new int[COLUMNS.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = in.smallCount();
        }
        int start = in.position();
        for (int i = 0; i < lengths.length; i++) {
            starts[i] = start;
            start += lengths[i];
        }
        starts[lengths.length] = start;
        if (start != in.length()) {
            throw PackedInput.damaged();
        }
    }

    public int size() {
        return size;
    }

    public int fileNumber() {
        return fileNumber;
    }

    /** A line's number in a column; for a column of texts the text's number. */
    public long at(LineColumn column, int line) {
        return column(column)[line];
    }

    @Nullable
    public String text(LineColumn column, int line) {
        return texts.get((int) at(column, line));
    }

    public String needed(LineColumn column, int line) {
        String text = text(column, line);
        if (text == null) {
            throw PackedInput.damaged();
        }
        return text;
    }

    public String key(int line) {
        return HEX.toHexDigits(at(LineColumn.KEY, line));
    }

    CurrencyUnit currency(int line) {
        return values.currency((int) at(LineColumn.CURRENCY, line));
    }

    @Nullable
    public BigDecimal decimal(LineColumn column, int line) {
        return values.decimal((int) at(column, line));
    }

    Period period(int line) {
        return values.period(at(LineColumn.PERIOD, line));
    }

    public long reportingMinor(int line) {
        return at(LineColumn.REPORTING_MORE, line) + at(LineColumn.MINOR, line);
    }

    public boolean isHeld(int line) {
        return at(LineColumn.TYPE, line) == 0;
    }

    @Nullable
    CostType type(LineColumn column, int line) {
        String name = text(column, line);
        return name == null ? null : CostType.valueOf(name);
    }

    public Decision.Kind decision(int line) {
        return Decision.Kind.valueOf(needed(LineColumn.DECISION, line));
    }

    /** Number of the policy's rule that decided or held a line. */
    @Nullable
    public Integer rule(int line) {
        long stored = at(LineColumn.RULE, line);
        return stored == 0 ? null : Integer.valueOf((int) (stored > 0 ? stored - 1 : stored));
    }

    /** The hash of all that isn't anybody's text, and of no key: lines keep it when their texts are changed. */
    public String figures() {
        Sha256 hash = new Sha256();
        for (LineColumn column : NUMBERS) {
            int from = starts[column.place()];
            int length = starts[column.place() + 1] - from;
            hash.add(column + " " + length);
            in.addTo(hash, from, length);
        }
        for (LineColumn column : WORDS) {
            hash.add(column.name());
            long before = -1;
            for (int line = 0; line < size; line++) {
                long number = at(column, line);
                if (number != before) {
                    hash.add(line + " " + text(column, line));
                }
                before = number;
            }
        }
        return hash.hex();
    }

    public LedgerLine line(int i) {
        CostLine line = new CostLine(
                new Source(file, needed(LineColumn.SHEET, i), (int) at(LineColumn.ROW, i)),
                needed(LineColumn.DEPARTMENT, i),
                new CostLine.Account(text(LineColumn.ACCOUNT, i), text(LineColumn.ACCOUNT_NAME, i)),
                new CostLine.Posting(
                        text(LineColumn.DESCRIPTION, i),
                        text(LineColumn.SUPPLIER, i),
                        text(LineColumn.DOCUMENT, i),
                        values.date(at(LineColumn.DATE, i))),
                period(i),
                new CostLine.Activity(
                        text(LineColumn.ACTIVITY_CODE, i),
                        text(LineColumn.ACTIVITY_NAME, i),
                        type(LineColumn.DECLARED_TYPE, i),
                        values.date(at(LineColumn.START, i)),
                        values.date(at(LineColumn.END, i)),
                        text(LineColumn.FREQUENCY, i)),
                new Amount(at(LineColumn.MINOR, i), currency(i)),
                decimal(LineColumn.HOURS, i),
                decimal(LineColumn.QUANTITY, i),
                text(LineColumn.CATEGORY, i));
        return new LedgerLine(
                fileNumber,
                (int) at(LineColumn.SEQUENCE, i),
                key(i),
                line,
                decimal(LineColumn.RATE, i),
                reportingMinor(i),
                new Decision(
                        decision(i),
                        rule(i),
                        type(LineColumn.TYPE, i),
                        text(LineColumn.WORK_ITEM, i),
                        new Message(needed(LineColumn.EVIDENCE, i)),
                        List.of()));
    }

    private long[] column(LineColumn column) {
        long[] decoded = columns[column.place()];
        if (decoded == null) {
            in.moveTo(starts[column.place()]);
            decoded = PackedColumn.read(in, size);
            if (column == LineColumn.SEQUENCE || column == LineColumn.ROW) {
                for (int i = 1; i < decoded.length; i++) {
                    decoded[i] += decoded[i - 1];
                }
            }
            columns[column.place()] = decoded;
        }
        return decoded;
    }
}
