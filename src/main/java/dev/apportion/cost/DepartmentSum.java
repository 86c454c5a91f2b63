package dev.apportion.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All cost lines of a department summed, in minor units of the reporting currency.
 *
 * @param minor held ones included
 * @param heldMinor those that wait for a decision
 */
public record DepartmentSum(String department, long minor, long heldMinor) {

    /** By department. */
    public static List<DepartmentSum> of(List<CostSum> sums) {
        Map<String, DepartmentSum> departments = new TreeMap<>();
        for (CostSum sum : sums) {
            long cost = sum.reportingMinor();
            departments.merge(
                    sum.department(),
                    new DepartmentSum(sum.department(), cost, sum.type() == null ? cost : 0),
                    DepartmentSum::plus);
        }
        return new ArrayList<>(departments.values());
    }

    private DepartmentSum plus(DepartmentSum other) {
        return new DepartmentSum(
                department, Math.addExact(minor, other.minor), Math.addExact(heldMinor, other.heldMinor));
    }
}
