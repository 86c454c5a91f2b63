package dev.apportion.report.chart;

import dev.apportion.report.front.FrontWords;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;

/** What bars are called. */
public final class Labels {

    static final String BUDGET = "Budget";
    static final String HELD = "Held";
    static final String NO_PURPOSE = "Without purpose";
    static final String OF_BUDGET = "${name} (${percent} %)";
    static final String CUT = "; from ${amount}";
    private static final String OTHERS = "Others (${count})";
    private static final String SILENT = "${name}: nothing sent";

    /** As many characters as a chart of half a page has room for beside its bars. */
    private static final int ROOM = 26;

    private Labels() {}

    /** All that is said, as the table of texts of a template should have it. */
    public static List<String> words() {
        return List.of(BUDGET, HELD, NO_PURPOSE, OTHERS, SILENT, OF_BUDGET, CUT);
    }

    /** A name with its amount, which stands there rather than at the bars so that it can't run into them. */
    static String of(String name, String amount) {
        return fitting(name) + "  " + amount;
    }

    /** Bars that can be compared; a bar alone says less than its figure. */
    static <T> List<T> compared(List<T> bars) {
        return bars.size() < 2 ? List.of() : List.copyOf(bars);
    }

    static String fitting(String name) {
        return StringUtils.abbreviate(name, "…", ROOM);
    }

    /** A department that was expected and sent nothing: its difference from anything is none that was saved. */
    static String silent(String name, FrontWords words) {
        int room = ROOM - words.said(SILENT, Map.of()).length();
        return words.said(SILENT, Map.of("name", StringUtils.abbreviate(name, "…", room)));
    }

    /** What is left out of a list, by how much it is. */
    public static String others(int count, FrontWords words) {
        return words.said(OTHERS, Map.of("count", String.valueOf(count)));
    }
}
