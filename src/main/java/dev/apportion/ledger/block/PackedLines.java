package dev.apportion.ledger.block;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Measures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one file and department as a block of bytes: each distinct text once, then column after column, deflated.
 * Columns let {@link LineColumns} look at a few of them without making a line, and most say the same on each line,
 * which takes two bytes. The same lines give the same bytes.
 */
public final class PackedLines {

    /** Written first, so that other forms can be distinguished from this one, which is the first that was released. */
    static final int FORM = 3;

    private static final int RATE_DECIMALS = 12;

    private final NumberedTexts texts = new NumberedTexts();
    private final long[][] columns;

    private PackedLines(int lines) {
        this.columns = new long[LineColumn.values().length][lines];
    }

    /** The lines of one file and department, in order, as bytes for {@link LineColumns}. */
    public static byte[] of(List<LedgerLine> lines) {
        PackedLines packed = new PackedLines(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            packed.put(lines.get(i), i);
        }
        return packed.toBytes(lines.size());
    }

    private byte[] toBytes(int lines) {
        differences(LineColumn.SEQUENCE);
        differences(LineColumn.ROW);
        PackedOutput lengths = new PackedOutput();
        PackedOutput data = new PackedOutput();
        for (long[] column : columns) {
            int from = data.size();
            PackedColumn.write(column, data);
            lengths.count(data.size() - from);
        }
        PackedOutput all = new PackedOutput();
        all.count(FORM);
        all.count(lines);
        texts.appendTo(all);
        all.append(lengths);
        all.append(data);
        return Deflated.of(all.toBytes());
    }

    private void put(LedgerLine line, int i) {
        CostLine cost = line.line();
        set(LineColumn.SEQUENCE, i, line.rowSequence());
        set(LineColumn.ROW, i, cost.source().row());
        set(LineColumn.KEY, i, HexFormat.fromHexDigitsToLong(line.key()));
        set(LineColumn.SHEET, i, cost.source().sheet());
        set(LineColumn.DEPARTMENT, i, cost.department());
        CostLine.Activity activity = cost.activity();
        CostLine.Posting posting = cost.posting();
        set(LineColumn.ACTIVITY_CODE, i, activity.code());
        set(LineColumn.ACTIVITY_NAME, i, activity.name());
        set(LineColumn.ACCOUNT, i, cost.account().code());
        set(LineColumn.ACCOUNT_NAME, i, cost.account().name());
        set(LineColumn.DESCRIPTION, i, posting.description());
        set(LineColumn.SUPPLIER, i, posting.supplier());
        set(LineColumn.DOCUMENT, i, posting.document());
        set(LineColumn.DATE, i, day(posting.date()));
        set(
                LineColumn.PERIOD,
                i,
                cost.period().month().getYear() * 12L + cost.period().month().getMonthValue() - 1);
        set(LineColumn.DECLARED_TYPE, i, name(activity.declaredType()));
        set(LineColumn.START, i, day(activity.start()));
        set(LineColumn.END, i, day(activity.end()));
        set(LineColumn.FREQUENCY, i, activity.frequency());
        set(LineColumn.MINOR, i, cost.minor());
        set(LineColumn.CURRENCY, i, cost.currency().getCode());
        set(LineColumn.HOURS, i, plain(cost.hours(), Measures.DECIMALS));
        set(LineColumn.QUANTITY, i, plain(cost.quantity(), Measures.DECIMALS));
        set(LineColumn.CATEGORY, i, cost.category());
        set(LineColumn.RATE, i, plain(line.rate(), RATE_DECIMALS));
        set(LineColumn.REPORTING_MORE, i, line.reportingMinor() - cost.minor());
        Decision decision = line.decision();
        set(LineColumn.DECISION, i, decision.kind().name());
        set(LineColumn.TYPE, i, name(decision.type()));
        set(LineColumn.WORK_ITEM, i, decision.workItem());
        set(LineColumn.EVIDENCE, i, decision.evidence().code());
        set(LineColumn.RULE, i, decision.rule() == null ? 0 : besideNull(decision.rule()));
    }

    private void set(LineColumn column, int i, long value) {
        columns[column.place()][i] = value;
    }

    private void set(LineColumn column, int i, @Nullable String text) {
        columns[column.place()][i] = texts.number(text);
    }

    private void differences(LineColumn column) {
        long[] values = columns[column.place()];
        for (int i = values.length - 1; i > 0; i--) {
            values[i] -= values[i - 1];
        }
    }

    private static long day(@Nullable LocalDate date) {
        return date == null ? 0 : besideNull(date.toEpochDay());
    }

    /** Null is 0, so numbers from 0 on, such as those of days since 1970, are one more; negative ones are themselves. */
    private static long besideNull(long number) {
        return number >= 0 ? number + 1 : number;
    }

    private static @Nullable String name(@Nullable CostType type) {
        return type == null ? null : type.name();
    }

    private static @Nullable String plain(@Nullable BigDecimal value, int decimals) {
        BigDecimal kept = Measures.kept(value, decimals);
        return kept == null ? null : kept.toString();
    }
}
