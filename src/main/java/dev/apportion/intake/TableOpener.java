package dev.apportion.intake;

import dev.apportion.cost.Period;
import dev.apportion.intake.month.SheetNames;
import dev.apportion.intake.numbers.SheetWatch;
import dev.apportion.intake.numbers.ValueLooks;
import dev.apportion.intake.table.TableFinder;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import org.jspecify.annotations.Nullable;

/** Opens the tables of one workbook. */
record TableOpener(
        String file, Policy policy, Period period, DepartmentNames departments, ValueLooks looks, SheetNames names) {

    /** @param department whose sheet it is, null if unknown */
    SheetWatch watch(Sheet sheet, @Nullable String department) {
        return new SheetWatch(policy, looks, file, sheet.name(), department);
    }

    /** @param found the table's, which has one */
    TableRows open(Sheet sheet, SheetTables.Table table, TableFinder.Found found, SheetWatch watch)
            throws UnreadableWorkbookException {
        return new TableRows(
                policy,
                period,
                names.undated(sheet.name()),
                table.matcher(),
                departments,
                watch,
                file,
                sheet,
                found,
                table.department());
    }
}
