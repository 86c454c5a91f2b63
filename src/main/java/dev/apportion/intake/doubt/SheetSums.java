package dev.apportion.intake.doubt;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.message.Message;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** What the lines of one sheet or several add up to, by department; those that are rejected included. */
public final class SheetSums {

    private final Amounts all = new Amounts();

    /** Empty is the department of lines that name none. */
    private final Map<String, Amounts> departments = new HashMap<>();

    public void add(RowOutcome row) {
        Long minor = row.minor();
        CurrencyUnit currency = row.currency();
        if (minor != null && currency != null && row.kind() != RowOutcome.Kind.IGNORED) {
            String department = row.department();
            all.add(minor, currency);
            departments
                    .computeIfAbsent(department == null ? "" : department, first -> new Amounts())
                    .add(minor, currency);
        }
    }

    /** Whether these are to the cent what others are, by department or, where these are of one or none, in all. */
    public boolean isSummaryOf(SheetSums others) {
        if (all.isNothing() || !all.isSame(others.all)) {
            return false;
        }
        boolean coarser = departments.size() == 1 && (departments.containsKey("") || others.departments.size() > 1);
        return coarser || isSameByDepartment(others);
    }

    private boolean isSameByDepartment(SheetSums others) {
        return departments.keySet().equals(others.departments.keySet())
                && departments.entrySet().stream().allMatch(own -> own.getValue()
                        .isSame(others.departments.getOrDefault(own.getKey(), new Amounts())));
    }

    /** The amounts by currency, for people. */
    public Message inWords() {
        return all.inWords();
    }
}
