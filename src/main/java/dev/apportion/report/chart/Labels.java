package dev.apportion.report.chart;

import dev.apportion.cost.CostType;
import dev.apportion.cost.WorkItem;
import dev.apportion.report.front.FrontWords;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;

/** What bars are called. */
public final class Labels {

    static final String BUDGET = "Budget";
    static final String HELD = "Held";
    static final String NO_PURPOSE = "Without purpose";
    private static final String OTHER_PROJECTS = "Other projects";
    private static final String OTHER_OPERATIONS = "Other operations";
    static final String OF_BUDGET = "${name} (${percent} %)";
    static final String CUT = "; from ${amount}";
    private static final String OTHERS = "Others (${count})";

    /** As many characters as a chart of half a page has room for beside its bars. */
    private static final int ROOM = 26;

    private Labels() {}

    /** All that is said, as the table of texts of a template should have it. */
    public static List<String> words() {
        return List.of(BUDGET, HELD, NO_PURPOSE, OTHER_PROJECTS, OTHER_OPERATIONS, OTHERS, OF_BUDGET, CUT);
    }

    /** A name with its amount, which stands there rather than at the bars so that it can't run into them. */
    static String of(String name, String amount) {
        return fitting(name) + "  " + amount;
    }

    /** Bars that can be compared; a bar alone says less than its figure. */
    static <T> List<T> compared(List<T> bars) {
        return bars.size() < 2 ? List.of() : List.copyOf(bars);
    }

    /** A work item's name; in words where it is only what a department's cost without a code rests on. */
    static String item(String code, String name, String department, FrontWords words) {
        if (code.equals(WorkItem.collective(department, CostType.PROJECT))) {
            return words.said(OTHER_PROJECTS);
        }
        return code.equals(WorkItem.collective(department, CostType.OPERATION)) ? words.said(OTHER_OPERATIONS) : name;
    }

    static String fitting(String name) {
        return StringUtils.abbreviate(name, "…", ROOM);
    }

    /** What is left out of a list, by how much it is. */
    public static String others(int count, FrontWords words) {
        return words.said(OTHERS, Map.of("count", String.valueOf(count)));
    }
}
