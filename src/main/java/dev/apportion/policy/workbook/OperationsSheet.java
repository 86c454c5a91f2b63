package dev.apportion.policy.workbook;

import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.workbook.cell.MoneyCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** The Operations sheet. */
final class OperationsSheet {

    static final SheetLayout LAYOUT = new SheetLayout(
            "Operations", false, List.of("Code", "Name", "Department"), List.of("Aliases", "Annual budget", "Purpose"));

    private OperationsSheet() {}

    /**
     * @param items takes in every code and alias, beside those of projects
     * @param operations the same for operations only
     */
    static Map<String, RegisteredOperation> read(
            PolicySheet sheet, CurrencyUnit currency, Names departments, Names items, Names operations) {
        for (PolicyRow row : sheet.rows()) {
            String code = row.text("Code");
            items.add(row, "Code", code, code);
            operations.addIfFree(code, code);
        }
        Map<String, RegisteredOperation> registered = new LinkedHashMap<>();
        for (PolicyRow row : sheet.rows()) {
            RegisteredOperation operation = new RegisteredOperation(
                    row.neededText("Code"),
                    row.list("Aliases"),
                    row.neededText("Name"),
                    departments.needed(row, "Department"),
                    MoneyCells.amount(row, "Annual budget", currency),
                    ProjectsSheet.PURPOSE.read(row, "Purpose"));
            for (String alias : operation.aliases()) {
                items.add(row, "Aliases", alias, operation.code());
                operations.addIfFree(alias, operation.code());
            }
            registered.put(operation.code(), operation);
        }
        return registered;
    }
}
