package dev.apportion.intake.doubt;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.table.AmountReader;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.ooxml.CellAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Compares the subtotals and totals of a sheet with its lines. */
public final class StatedTotals {

    private final @Nullable String department;
    private final List<Finding> findings = new ArrayList<>();
    private CheckTotals totals = new CheckTotals();

    /** Totals above the first line, to be compared with the whole table. */
    private final List<Stated> above = new ArrayList<>();

    private boolean otherCurrency;

    private record Stated(Source source, @Nullable String label, AmountReader.Found found) {}

    /** From another period, since the last total. */
    private Amounts carried = new Amounts();

    /**
     * Begins with the first table of a sheet.
     *
     * @param department of the sheet, null if unknown
     */
    public StatedTotals(@Nullable String department) {
        this.department = department;
    }

    /** Another table begins. */
    public void beginTable() {
        findings.addAll(above());
        above.clear();
        totals = new CheckTotals();
    }

    /** A line, or a rejected row. */
    public void add(RowOutcome row) {
        if (row instanceof RowOutcome.Accepted accepted) {
            totals.add(accepted.line().amount());
        } else if (row instanceof RowOutcome.Rejected rejected) {
            Long minor = rejected.minor();
            CurrencyUnit currency = rejected.currency();
            if (minor == null || currency == null) {
                totals.miss();
            } else {
                totals.addRejected(new Amount(minor, currency));
            }
        }
    }

    /** The currency of a total that names none: that of all its lines; null if they have several, or there are none. */
    @Nullable
    public CurrencyUnit currency() {
        Set<CurrencyUnit> currencies = totals.currencies();
        return currencies.size() == 1 ? currencies.iterator().next() : null;
    }

    /** Whether an amount without a name is the sum of the lines above it. */
    public boolean isSum(AmountReader.Found found) {
        Amount amount = found.amount();
        return amount.minor() != 0
                && (totals.group(amount.currency()).isThatOf(amount.minor())
                        || totals.table(amount.currency()).isThatOf(amount.minor()));
    }

    /** Whether an amount is the sum of the lines above it, back to any total. */
    public boolean isSumAbove(AmountReader.Found found) {
        Amount amount = found.amount();
        return amount.minor() != 0 && totals.comparedWith(amount, false).isThatOf(amount.minor());
    }

    /** A balance from another period, which may be part of the next total. */
    public void carry(Amount amount) {
        carried.add(amount);
    }

    /** Whether an amount is the sum of the lines since the last total and of what was carried there. */
    public boolean isSumWithCarried(AmountReader.Found found) {
        Amount amount = found.amount();
        long before = carried.of(amount.currency());
        return before != 0 && totals.group(amount.currency()).isThatOf(Math.subtractExact(amount.minor(), before));
    }

    /** What comes next is another group of lines. */
    public void endGroup() {
        totals.endGroup();
        carried = new Amounts();
    }

    /** A subtotal or total: what it says is compared, and another group of lines begins. */
    public void total(Source source, @Nullable String label, AmountReader.@Nullable Found found, boolean subtotal) {
        if (found != null && totals.currencies().isEmpty() && !totals.hasUnread()) {
            above.add(new Stated(source, label, found));
        } else if (found != null && !isSumWithCarried(found) && !isInOtherCurrency(source, found)) {
            CheckTotals.Sum sum = totals.comparedWith(found.amount(), subtotal);
            if (sum.counted() != found.amount().minor() || sum.rejectedRows() > 0) {
                findings.add(differs(source, label, found, sum, Message.of("the lines above it")));
            }
        }
        endGroup();
    }

    /** A total that names another currency than all lines are read in, and is their sum in that one: told once. */
    private boolean isInOtherCurrency(Source source, AmountReader.Found found) {
        Amount amount = found.amount();
        CurrencyUnit lines = currency();
        if (lines == null
                || lines.equals(amount.currency())
                || lines.getDecimalPlaces() != amount.currency().getDecimalPlaces()
                || !totals.comparedWith(new Amount(amount.minor(), lines), false)
                        .isThatOf(amount.minor())) {
            return false;
        }
        if (!otherCurrency) {
            otherCurrency = true;
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    FindingCode.COLUMN_READ,
                    department,
                    source,
                    CellAddress.of(source.row(), found.column()),
                    Message.of(
                            "The total says {0}, and the lines above it add up to that in {1}, which they were "
                                    + "read in since they name no other. If they are in {2}, write that into the "
                                    + "heading of the amounts.",
                            amount, lines, amount.currency())));
        }
        return true;
    }

    /** The totals above the first line that are not the sum of the table. */
    private List<Finding> above() {
        return above.stream()
                .map(total -> {
                    Amount amount = total.found().amount();
                    CheckTotals.Sum sum = totals.table(amount.currency());
                    boolean same = sum.counted() == amount.minor() && sum.rejectedRows() == 0;
                    return same || sum.rows() == 0
                            ? null
                            : differs(
                                    total.source(),
                                    total.label(),
                                    total.found(),
                                    sum,
                                    Message.of("the lines of the table"));
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** Complete behind the last row. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(above());
        return all;
    }

    private Finding differs(
            Source source, @Nullable String label, AmountReader.Found found, CheckTotals.Sum sum, Message lines) {
        Amount amount = found.amount();
        boolean rejected = sum.isThatOf(amount.minor()) || sum.unreadRows() > 0;
        Message says = Message.of(
                "{0} says {1}, {2} add up to {3}",
                label == null ? Message.of("The total") : Message.of("\"{0}\"", label),
                amount,
                lines,
                new Amount(sum.counted(), amount.currency()));
        return new Finding(
                rejected ? Finding.Severity.INFO : FindingCode.TOTAL_DIFFERS.severity(),
                FindingCode.TOTAL_DIFFERS,
                department,
                source,
                CellAddress.of(source.row(), found.column()),
                rejected
                        ? rejected(says, amount, sum)
                        : Message.of("{0}. The lines count; check whether any is missing.", says));
    }

    private static Message rejected(Message says, Amount amount, CheckTotals.Sum sum) {
        Message rows = sum.rejectedRows() == 1
                ? Message.of("the rejected row")
                : Message.of("the {0} rejected rows", sum.rejectedRows());
        long minor = Math.subtractExact(amount.minor(), sum.counted());
        if (minor == 0) {
            return sum.unreadRows() == sum.rejectedRows()
                    ? Message.of("{0}, without {1}, whose amount could not be read.", says, rows)
                    : Message.of("{0}, without {1} of {2}.", says, rows, new Amount(sum.rejected(), amount.currency()));
        }
        Amount difference = new Amount(minor, amount.currency());
        if (sum.unreadRows() == 0) {
            return Message.of("{0}. The difference of {1} is that of {2}.", says, difference, rows);
        }
        return sum.unreadRows() == sum.rejectedRows()
                ? Message.of(
                        "{0}. The difference of {1} may be that of {2}, whose amount could not be read.",
                        says, difference, rows)
                : Message.of(
                        "{0}. The difference of {1} may be that of {2}, whose amount could not be read in {3}.",
                        says, difference, rows, sum.unreadRows());
    }
}
