package dev.apportion.ledger.line;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Measures;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Lines of one department summed by type, work item, account and currency. Not thread-safe. */
final class CellSums {

    /** Empty where a line has none. */
    private record Cell(String type, String workItem, String account, String currency) implements Comparable<Cell> {

        static Cell of(@Nullable CostType type, @Nullable String workItem, @Nullable String account, CurrencyUnit in) {
            return new Cell(
                    type == null ? "" : type.name(),
                    StringUtils.defaultString(workItem),
                    StringUtils.defaultString(account),
                    in.getCode());
        }

        @Override
        public int compareTo(Cell other) {
            int order = type.compareTo(other.type);
            order = order != 0 ? order : workItem.compareTo(other.workItem);
            order = order != 0 ? order : account.compareTo(other.account);
            return order != 0 ? order : currency.compareTo(other.currency);
        }
    }

    private static final class Sum {
        private long minor;
        private long reportingMinor;
        private long lines;
        private BigDecimal hours = BigDecimal.ZERO;
    }

    private final String department;
    private final Map<Cell, Sum> sums = new HashMap<>();

    CellSums(String department) {
        this.department = department;
    }

    void add(LedgerLine line) {
        Sum sum = of(line);
        sum.minor = Math.addExact(sum.minor, line.line().minor());
        sum.reportingMinor = Math.addExact(sum.reportingMinor, line.reportingMinor());
        BigDecimal hours = hours(line);
        sum.hours = hours == null ? sum.hours : sum.hours.add(hours);
        sum.lines++;
    }

    /** Takes out a line that was added. */
    void remove(LedgerLine line) {
        Sum sum = of(line);
        sum.minor = Math.subtractExact(sum.minor, line.line().minor());
        sum.reportingMinor = Math.subtractExact(sum.reportingMinor, line.reportingMinor());
        BigDecimal hours = hours(line);
        sum.hours = hours == null ? sum.hours : sum.hours.subtract(hours);
        sum.lines--;
    }

    void add(CostSum more) {
        Sum sum = of(Cell.of(more.type(), more.workItem(), more.account(), more.currency()));
        sum.minor = Math.addExact(sum.minor, more.minor());
        sum.reportingMinor = Math.addExact(sum.reportingMinor, more.reportingMinor());
        sum.hours = sum.hours.add(more.hours());
        sum.lines += more.lines();
    }

    /** By type, work item, account and currency. */
    List<CostSum> inOrder() {
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue().lines > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .toList();
    }

    private CostSum sum(Cell cell, Sum sum) {
        return new CostSum(
                department,
                cell.type().isEmpty() ? null : CostType.valueOf(cell.type()),
                cell.workItem(),
                cell.account(),
                CurrencyUnit.of(cell.currency()),
                sum.minor,
                sum.reportingMinor,
                sum.hours,
                sum.lines);
    }

    private Sum of(LedgerLine line) {
        return of(Cell.of(
                line.decision().type(),
                line.decision().workItem(),
                line.line().account().code(),
                line.line().currency()));
    }

    private Sum of(Cell cell) {
        return sums.computeIfAbsent(cell, key -> new Sum());
    }

    /** As many of their decimals as the ledger keeps of a line. */
    private static @Nullable BigDecimal hours(LedgerLine line) {
        return Measures.kept(line.line().hours(), Measures.DECIMALS);
    }
}
