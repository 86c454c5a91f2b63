package dev.apportion.report.chart;

import java.util.List;
import org.apache.commons.lang3.StringUtils;

/** What bars are called. */
public final class Labels {

    static final String BUDGET = "Budget";
    static final String HELD = "Held";
    static final String OTHERS = "Others (${count})";
    static final String OF_BUDGET = "${name} (${percent} %)";

    /** As many characters as a chart of half a page has room for beside its bars. */
    private static final int ROOM = 26;

    private Labels() {}

    /** All that is said, as the table of texts of a template should have it. */
    public static List<String> words() {
        return List.of(BUDGET, HELD, OTHERS, OF_BUDGET);
    }

    static String fitting(String name) {
        return StringUtils.abbreviate(name, "…", ROOM);
    }
}
