package dev.apportion.ledger.line;

import dev.apportion.cost.Decision;
import dev.apportion.cost.Recurrence;
import dev.apportion.ledger.block.LineColumn;
import dev.apportion.ledger.block.LineColumns;
import dev.apportion.ledger.block.Longs;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.lang3.StringUtils;

/**
 * Collects from block after block which amounts stand for which department, account and supplier. Reversals take cost back and
 * say nothing of what recurs. Several can share the blocks out among themselves and be brought together. Not thread-safe.
 */
public final class RecurringAmounts implements Consumer<LineColumns> {

    /** Numbers of texts in one block, which has one department. */
    private record Numbers(long account, long supplier) {}

    /** By department, in minor units of the reporting currency. */
    private final Map<String, Map<Recurrence, Longs>> departments = new TreeMap<>();

    RecurringAmounts() {}

    @Override
    public void accept(LineColumns block) {
        if (block.size() == 0) {
            return;
        }
        Map<Recurrence, Longs> ofDepartment = ofDepartment(block.needed(LineColumn.DEPARTMENT, 0));
        Map<Numbers, Longs> ofBlock = new HashMap<>();
        for (int line = 0; line < block.size(); line++) {
            Numbers numbers = new Numbers(block.at(LineColumn.ACCOUNT, line), block.at(LineColumn.SUPPLIER, line));
            if ((numbers.account() == 0 && numbers.supplier() == 0) || block.decision(line) == Decision.Kind.REVERSAL) {
                continue;
            }
            Longs some = ofBlock.get(numbers);
            if (some == null) {
                Recurrence recurrence = new Recurrence(
                        StringUtils.defaultString(block.text(LineColumn.ACCOUNT, line)),
                        StringUtils.defaultString(block.text(LineColumn.SUPPLIER, line)));
                some = ofDepartment.computeIfAbsent(recurrence, key -> new Longs());
                ofBlock.put(numbers, some);
            }
            some.add(block.reportingMinor(line));
        }
    }

    void add(RecurringAmounts other) {
        other.departments.forEach((department, amounts) -> {
            Map<Recurrence, Longs> ofDepartment = ofDepartment(department);
            amounts.forEach((recurrence, more) -> ofDepartment.merge(recurrence, more, Longs::addAll));
        });
    }

    /** Codes of all departments that have lines, in order, even if nothing recurs in them. */
    Set<String> departments() {
        return departments.keySet();
    }

    /** Amounts of a department, each once, in order. */
    Map<Recurrence, long[]> sorted(String department) {
        Map<Recurrence, long[]> sorted = new HashMap<>();
        departments.getOrDefault(department, Map.of()).forEach((key, amounts) -> sorted.put(key, amounts.distinct()));
        return sorted;
    }

    private Map<Recurrence, Longs> ofDepartment(String department) {
        return departments.computeIfAbsent(department, code -> new HashMap<>());
    }
}
