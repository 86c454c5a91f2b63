package dev.apportion.policy.workbook;

import dev.apportion.cost.Department;
import dev.apportion.message.Message;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.code.NumberRange;
import dev.apportion.policy.workbook.cell.Choice;
import dev.apportion.policy.workbook.cell.EmailCells;
import dev.apportion.policy.workbook.cell.MoneyCells;
import dev.apportion.policy.workbook.cell.NumberCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** The Departments sheet. */
final class DepartmentsSheet {

    static final SheetLayout LAYOUT = new SheetLayout(
            "Departments",
            true,
            List.of("Code", "Name", "Kind"),
            List.of("Aliases", "Owner", "E-mail to", "E-mail cc", "Step-down order", "Monthly budget", "Expected"));

    private static final Choice<Department.Kind> KIND = Choice.of(Department.Kind.class);

    private DepartmentsSheet() {}

    /** @param names takes in every code, alias and name */
    static Map<String, RegisteredDepartment> read(PolicySheet sheet, CurrencyUnit currency, Names names) {
        sheet.rows().forEach(row -> names.add(row, "Code", row.text("Code"), row.text("Code")));
        Map<String, RegisteredDepartment> departments = new LinkedHashMap<>();
        Map<Integer, String> orders = new HashMap<>();
        Map<NumberRange, String> ranges = new LinkedHashMap<>();
        for (PolicyRow row : sheet.rows()) {
            RegisteredDepartment department = department(row, currency);
            String code = department.department().code();
            for (String alias : department.aliases()) {
                names.add(row, "Aliases", alias, code);
                checkRange(row, alias, code, ranges);
            }
            names.addIfFree(department.department().name(), code);
            departments.put(code, department);
            checkOrder(row, department, orders);
        }
        if (departments.isEmpty()) {
            sheet.missing("Code", "There are no departments. Add a row for each.");
        }
        return departments;
    }

    private static RegisteredDepartment department(PolicyRow row, CurrencyUnit currency) {
        return new RegisteredDepartment(
                new Department(row.neededText("Code"), row.neededText("Name"), KIND.needed(row, "Kind")),
                row.list("Aliases"),
                row.text("Owner"),
                EmailCells.emails(row, "E-mail to"),
                EmailCells.emails(row, "E-mail cc"),
                NumberCells.wholeNumber(row, "Step-down order"),
                MoneyCells.amount(row, "Monthly budget", currency),
                row.yes("Expected", true));
    }

    private static void checkRange(PolicyRow row, String alias, String code, Map<NumberRange, String> ranges) {
        NumberRange range = NumberRange.of(alias);
        if (range == null) {
            return;
        }
        ranges.forEach((other, owner) -> {
            if (!owner.equals(code) && other.overlaps(range)) {
                row.fault(
                        "Aliases",
                        "Numbers of \"" + alias + "\" are in a range of " + owner
                                + " too. Give each number to one department.");
            }
        });
        ranges.put(range, code);
    }

    private static void checkOrder(PolicyRow row, RegisteredDepartment department, Map<Integer, String> orders) {
        Integer order = department.stepDownOrder();
        if (order == null) {
            return;
        }
        String code = department.department().code();
        if (department.department().kind() == Department.Kind.OPERATING) {
            row.warning(
                    "Step-down order", Message.of("The order has no effect: {0} is an operating department.", code));
            return;
        }
        String other = orders.putIfAbsent(order, code);
        if (other != null) {
            row.fault(
                    "Step-down order",
                    "Step-down order " + order + " is already that of " + other
                            + ". Give each support department its own place.");
        }
    }
}
