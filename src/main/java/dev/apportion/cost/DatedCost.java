package dev.apportion.cost;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link DirectCost} whose lines have the same date.
 *
 * @param workItem its code
 * @param account empty if the lines have none
 * @param date null for lines without one
 * @param minor sum in minor units of the reporting currency
 */
public record DatedCost(
        String department,
        String workItem,
        String account,
        @Nullable LocalDate date,
        long minor) {

    private record Key(String department, String workItem, String account, long day) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int order = department.compareTo(other.department);
            order = order != 0 ? order : workItem.compareTo(other.workItem);
            order = order != 0 ? order : account.compareTo(other.account);
            return order != 0 ? order : Long.compare(day, other.day);
        }
    }

    /** Sums the lines of some work items, in order of department, work item, account and date. */
    public static List<DatedCost> of(Iterable<LedgerLine> lines, Set<String> workItems) {
        TreeMap<Key, DatedCost> sums = new TreeMap<>();
        for (LedgerLine line : lines) {
            String item = line.decision().workItem();
            if (item != null && workItems.contains(item)) {
                LocalDate date = line.line().posting().date();
                DatedCost one = new DatedCost(
                        line.line().department(),
                        item,
                        StringUtils.defaultString(line.line().account().code()),
                        date,
                        line.reportingMinor());
                sums.merge(
                        new Key(one.department, item, one.account, date == null ? Long.MIN_VALUE : date.toEpochDay()),
                        one,
                        DatedCost::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    /** The sum of parts of one cost. */
    public static long sum(Collection<DatedCost> parts) {
        return parts.stream().mapToLong(DatedCost::minor).reduce(0, Math::addExact);
    }

    private DatedCost plus(DatedCost other) {
        return new DatedCost(department, workItem, account, date, Math.addExact(minor, other.minor));
    }
}
