package dev.apportion.intake.numbers;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SheetReading.State;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.policy.NoCost;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches all rows of one sheet pass, so that nothing in it goes unseen: an area above the tables, and the tables. */
public final class SheetWatch {

    private final ValueLooks looks;
    private final List<NoCost> noCost;
    private final String file;
    private final String sheet;
    private final @Nullable String department;
    private final SheetArea area;
    private final List<SheetReading> tables = new ArrayList<>();
    private @Nullable TableColumns table;
    private boolean leftOut;

    /**
     * Watches a sheet from its first row on.
     *
     * @param department whose sheet it is, null if unknown
     */
    public SheetWatch(Policy policy, ValueLooks looks, String file, String sheet, @Nullable String department) {
        this.looks = looks;
        this.noCost = policy.reading().noCost();
        this.file = file;
        this.sheet = sheet;
        this.department = department;
        this.area = new SheetArea(looks);
    }

    /** Whether the policy says that the whole sheet is not cost. */
    public boolean isNoCost() {
        return noCost.stream().anyMatch(confirmed -> confirmed.isSheet(department, file, sheet));
    }

    /** Another sheet of the workbook has the period's cost. */
    public void leaveOut() {
        leftOut = true;
    }

    /** A table begins with the cursor's row. */
    public void begin(ColumnMapping mapping, List<String> headings) {
        end();
        table = new TableColumns(looks, mapping, headings);
    }

    public void add(RowCursor row, RowOutcome.Kind outcome) {
        if (table == null) {
            area.add(row);
        } else {
            table.add(row, outcome);
        }
    }

    /** See {@link TableColumns#unreadCurrency}. */
    @Nullable
    public UnreadCurrency unreadCurrency(RowCursor row) {
        return table == null ? null : table.unreadCurrency(row);
    }

    /** What was made of the sheet, once all its rows have passed; a sheet has at least one reading. */
    public List<SheetReading> readings() {
        end();
        List<SheetReading> all = new ArrayList<>();
        // A title or a date above a table is not an area in itself, but no number may go unseen.
        if (tables.isEmpty() || area.hasNumbers()) {
            State said = leftOut ? State.LEFT_OUT : isNoCost() ? State.CONFIRMED_NO_COST : null;
            all.add(area.reading(sheet, department, said, this::isNoCost));
        }
        all.addAll(tables);
        return all;
    }

    private void end() {
        Optional.ofNullable(table).ifPresent(ended -> tables.add(ended.reading(sheet, department, this::isNoCost)));
        table = null;
    }

    private boolean isNoCost(String heading) {
        return noCost.stream().anyMatch(confirmed -> confirmed.isColumn(department, file, sheet, heading));
    }
}
