package dev.apportion.policy.workbook.cell;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.apportion.policy.condition.CellList;
import dev.apportion.policy.condition.Condition;
import dev.apportion.policy.condition.Conditions;

/** Cells that hold a condition. */
public final class ConditionCells {

    private static final Pattern ACCOUNTS = Pattern.compile("(\\d{3,})\\s*[-\u2010-\u2015]\\s*(\\d{3,})");

    private ConditionCells() {}

    public static Condition condition(PolicyRow row, String heading) {
        try {
            return Conditions.parse(row.text(heading));
        } catch (IllegalArgumentException e) {
            row.fault(heading, "The condition can't be read: " + e.getMessage() + ".");
            return Condition.NONE;
        }
    }

    /** A condition on accounts, where {@code 4000-4199} is probably a mistyped range, not an account. */
    public static Condition accounts(PolicyRow row, String heading) {
        Condition condition = condition(row, heading);
        if (condition.equals(Condition.NONE)) {
            return condition;
        }
        for (String item : CellList.split(row.text(heading), ',')) {
            Matcher slip = ACCOUNTS.matcher(item);
            if (slip.matches()
                    && slip.group(1).length() == slip.group(2).length()
                    && slip.group(1).compareTo(slip.group(2)) < 0) {
                row.fault(
                        heading,
                        "\"" + item + "\" is not a range. Write " + slip.group(1) + ".." + slip.group(2)
                                + ", or put it in quotation marks if it is one account.");
            }
        }
        return condition;
    }
}
