package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows one below the other that have the same amount, and in a column of shares what together is the whole: the invoice stands in
 * each of them with its full amount.
 */
final class WholeAmounts implements Doubt {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST = 12;

    /** Rows that may be parts of one amount. */
    private static final class Parts {
        private final List<Integer> rows = new ArrayList<>();
        private @Nullable Amount amount;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal first = BigDecimal.ZERO;
        private boolean differ;
        private final CountedRows whole = new CountedRows();
        private final Amounts tooMuch = new Amounts();

        private void add(int row, CostLine line, BigDecimal share) {
            if (!line.amount().equals(amount) || sum.add(share).compareTo(whole(share)) > 0) {
                begin(line.amount(), share);
            }
            rows.add(row);
            sum = sum.add(share);
            differ |= share.compareTo(first) != 0;
            // Equal shares may be those of amounts that were divided already.
            if (sum.compareTo(whole(share)) == 0) {
                if (differ) {
                    rows.forEach(each -> whole.add(each, line));
                    for (int more = 1; more < rows.size(); more++) {
                        tooMuch.add(line.amount());
                    }
                }
                begin(null, BigDecimal.ZERO);
            }
        }

        private void begin(@Nullable Amount next, BigDecimal share) {
            rows.clear();
            amount = next;
            sum = BigDecimal.ZERO;
            first = share;
            differ = false;
        }

        /** Shares are parts of 1 or of 100, as the first one is. */
        private BigDecimal whole(BigDecimal share) {
            BigDecimal any = rows.isEmpty() ? share : first;
            return any.compareTo(BigDecimal.ONE) > 0 ? HUNDRED : BigDecimal.ONE;
        }
    }

    private final ColumnMapping mapping;
    private final Map<Integer, Parts> columns = new TreeMap<>();

    WholeAmounts(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void begin(List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            if (!mapping.isMapped(column)
                    && (headings.get(column).contains("%")
                            || HeadingWords.roles(headings.get(column)).contains(Role.SHARE))) {
                columns.put(column, new Parts());
            }
        }
    }

    @Override
    public void add(RowCursor row, CostLine line) {
        columns.forEach((column, parts) -> {
            BigDecimal share = share(row, column);
            if (share == null || share.signum() <= 0 || line.minor() == 0) {
                parts.begin(null, BigDecimal.ZERO);
            } else {
                parts.add(row.rowNumber(), line, share);
            }
        });
    }

    private static @Nullable BigDecimal share(RowCursor row, int column) {
        if (column >= row.width()) {
            return null;
        }
        if (row.type(column) == CellType.NUMBER) {
            return row.number(column);
        }
        String text = row.type(column) == CellType.TEXT ? row.text(column).strip() : "";
        String number = text.replace("%", "").strip().replace(',', '.');
        // What is not plainly a number is no share.
        return number.length() > LONGEST || !number.matches("\\d+(\\.\\d+)?") ? null : new BigDecimal(number);
    }

    @Override
    public List<Finding> findings(TablePlace place) {
        List<Finding> findings = new ArrayList<>();
        columns.forEach((column, parts) -> {
            if (!parts.whole.isEmpty()) {
                findings.add(place.column(
                        FindingCode.COUNTED_TWICE,
                        column,
                        Message.of(
                                "The rows have the same amount each, and this column says which part of it is "
                                        + "theirs, but the amount counts in full in each row: {0} too much: {1}. "
                                        + "Write into each row what is its own.",
                                parts.tooMuch.inWords(), parts.whole.inWords())));
            }
        });
        return findings;
    }
}
