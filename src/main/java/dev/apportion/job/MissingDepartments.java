package dev.apportion.job;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.Finding;
import dev.apportion.policy.RegisteredDepartment;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Departments that are expected to send something and sent no line. */
final class MissingDepartments {

    private MissingDepartments() {}

    static void examine(MonthEndRun run, List<CostSum> sums, List<Finding> findings) {
        Set<String> present = sums.stream().map(CostSum::department).collect(Collectors.toSet());
        for (RegisteredDepartment registered : run.policy().departments().values()) {
            String code = registered.department().code();
            if (registered.expected() && !present.contains(code)) {
                findings.add(new Finding(
                        Finding.Severity.ERROR,
                        "missing-department",
                        code,
                        null,
                        null,
                        registered.department().name() + " was expected and sent no cost for " + run.period()
                                + ". Ask for its spreadsheet, or say No under Expected on the Departments sheet."));
            }
        }
    }
}
