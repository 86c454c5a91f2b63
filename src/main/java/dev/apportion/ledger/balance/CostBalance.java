package dev.apportion.ledger.balance;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.file.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came in is what went to projects, to operations, or is held; by department, account and currency as it was read, and by
 * department after allocation.
 */
public final class CostBalance {

    private CostBalance() {}

    /** One sentence for each difference. */
    public static List<String> differences(List<SourceFiles.Tally> read, List<CostSum> sums, ControlTotals totals) {
        List<String> differences = new ArrayList<>();
        Map<String, Long> cameIn = new TreeMap<>();
        for (SourceFiles.Tally tally : read) {
            if (tally.outcome() == RowOutcome.Kind.ACCEPTED) {
                cameIn.merge(key(tally.department(), tally.account(), tally.currency()), tally.minor(), Math::addExact);
            }
        }
        Map<String, Long> wentOut = new TreeMap<>();
        for (CostSum sum : sums) {
            wentOut.merge(key(sum.department(), sum.account(), sum.currency().getCode()), sum.minor(), Math::addExact);
        }
        wentOut.forEach((key, minor) -> {
            long in = cameIn.getOrDefault(key, 0L);
            if (in != minor) {
                differences.add(key + ": " + in + " minor units came in, " + minor + " went out.");
            }
        });
        cameIn.keySet().stream()
                .filter(key -> !wentOut.containsKey(key))
                .forEach(key -> differences.add(key + ": came in but went nowhere."));
        for (ControlTotals.DepartmentTotals department : totals.departments()) {
            if (department.difference() != 0) {
                differences.add("Department " + department.department() + ": off by " + department.difference()
                        + " minor units after allocation.");
            }
        }
        long difference = totals.departments().stream()
                .mapToLong(department ->
                        department.own() - department.project() - department.operation() - department.held())
                .sum();
        if (difference != 0) {
            differences.add("Allocation " + (difference > 0 ? "lost " : "made up ") + Math.abs(difference)
                    + " minor units of the reporting currency.");
        }
        return differences;
    }

    private static String key(String department, String account, String currency) {
        return "Department " + department + (account.isEmpty() ? "" : ", account " + account) + ", " + currency;
    }
}
