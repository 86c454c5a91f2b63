package dev.apportion.ledger.line;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Recurrence;
import dev.apportion.ledger.block.LineColumn;
import dev.apportion.ledger.block.LineColumns;
import dev.apportion.ledger.block.Longs;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.lang3.StringUtils;

/**
 * Collects which amounts stand for which department, account and supplier. Reversals take cost back and say nothing of what
 * recurs; a credit that waits may become one. Not thread-safe.
 */
final class RecurringAmounts implements Consumer<LineColumns> {

    /** Numbers of texts in one block, which has one department. */
    private record Numbers(long account, long supplier) {}

    /** By department, in minor units of the reporting currency. */
    private final Map<String, Map<Recurrence, Longs>> departments = new HashMap<>();

    @Override
    public void accept(LineColumns block) {
        if (block.size() == 0) {
            return;
        }
        Map<Recurrence, Longs> ofDepartment = ofDepartment(block.needed(LineColumn.DEPARTMENT, 0));
        Map<Numbers, Longs> ofBlock = new HashMap<>();
        for (int line = 0; line < block.size(); line++) {
            Numbers numbers = new Numbers(block.at(LineColumn.ACCOUNT, line), block.at(LineColumn.SUPPLIER, line));
            if ((numbers.account() == 0 && numbers.supplier() == 0) || !counts(block.decision(line))) {
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

    void add(LedgerLine line) {
        CostLine cost = line.line();
        if ((cost.account().code() != null || cost.posting().supplier() != null)
                && counts(line.decision().kind())) {
            ofDepartment(cost.department())
                    .computeIfAbsent(
                            new Recurrence(
                                    StringUtils.defaultString(cost.account().code()),
                                    StringUtils.defaultString(cost.posting().supplier())),
                            key -> new Longs())
                    .add(line.reportingMinor());
        }
    }

    void add(String department, Map<Recurrence, long[]> amounts) {
        Map<Recurrence, Longs> ofDepartment = ofDepartment(department);
        amounts.forEach((recurrence, some) -> {
            Longs all = ofDepartment.computeIfAbsent(recurrence, key -> new Longs());
            for (long minor : some) {
                all.add(minor);
            }
        });
    }

    /** Whether lines that were decided so say something of what recurs. */
    static boolean counts(Decision.Kind decision) {
        return decision != Decision.Kind.REVERSAL && decision != Decision.Kind.WAITING;
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
