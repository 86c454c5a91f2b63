package dev.apportion.decide;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import java.util.List;
import java.util.Set;

/** Departments that are expected to send something and sent no line. */
public final class MissingDepartments {

    private MissingDepartments() {}

    /**
     * A finding for each.
     *
     * @param present codes of the departments that sent a line
     */
    public static List<Finding> of(Policy policy, Period period, Set<String> present) {
        return policy.departments().values().stream()
                .filter(registered -> registered.expected()
                        && !present.contains(registered.department().code()))
                .map(registered -> finding(registered, period))
                .toList();
    }

    private static Finding finding(RegisteredDepartment registered, Period period) {
        return new Finding(
                FindingCode.MISSING_DEPARTMENT,
                /* department= */ registered.department().code(),
                null,
                null,
                Message.of(
                        "{0} was expected to send cost for {1} but did not. Ask for its spreadsheet, or write No "
                                + "under Expected on the Departments sheet.",
                        registered.department().name(), period.month()));
    }
}
