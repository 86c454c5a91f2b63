package dev.apportion.policy;

import dev.apportion.cost.Department;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Departments sheet.
 *
 * @param aliases other names and codes that spreadsheets use for it
 * @param owner name of the cost-center owner, may be empty
 * @param stepDownOrder place in step-down among support departments; null for last
 * @param budgetMinor budget a month in minor units of the reporting currency, null if none
 * @param expected whether a spreadsheet is expected this month
 */
public record RegisteredDepartment(
        Department department,
        List<String> aliases,
        String owner,
        List<String> to,
        List<String> cc,
        @Nullable Integer stepDownOrder,
        @Nullable Long budgetMinor,
        boolean expected) {}
