package dev.apportion.template.formula.function;

import dev.apportion.template.formula.tree.Function;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that can be calculated. Those whose result depends on the day or on chance are left out on purpose. */
public final class Functions {

    private static final Map<String, Function> BY_NAME = new HashMap<>();

    static {
        LogicFunctions.add(BY_NAME);
        MathFunctions.add(BY_NAME);
        SumFunctions.add(BY_NAME);
        LookupFunctions.add(BY_NAME);
        TextFunctions.add(BY_NAME);
        DateFunctions.add(BY_NAME);
        WorkdayFunctions.add(BY_NAME);
        RankFunctions.add(BY_NAME);
    }

    /** The least number of arguments of those functions that need none, or more than one. */
    private static final Map<Integer, Set<String>> LEAST = Map.of(
            0,
            Set.of("TRUE", "FALSE", "NA", "ROW", "COLUMN"),
            2,
            Set.of(
                    "IF",
                    "IFS",
                    "IFERROR",
                    "IFNA",
                    "ROUND",
                    "ROUNDUP",
                    "ROUNDDOWN",
                    "MOD",
                    "POWER",
                    "QUOTIENT",
                    "MROUND",
                    "CEILING",
                    "FLOOR",
                    "INDEX",
                    "MATCH",
                    "XMATCH",
                    "LOOKUP",
                    "CHOOSE",
                    "SUBTOTAL",
                    "SUMIF",
                    "COUNTIF",
                    "AVERAGEIF",
                    "COUNTIFS",
                    "EXACT",
                    "REPT",
                    "FIND",
                    "SEARCH",
                    "TEXT",
                    "EDATE",
                    "EOMONTH",
                    "DAYS",
                    "NETWORKDAYS",
                    "WORKDAY",
                    "LARGE",
                    "SMALL",
                    "RANK",
                    "RANK.EQ"),
            3,
            Set.of(
                    "SWITCH",
                    "VLOOKUP",
                    "HLOOKUP",
                    "XLOOKUP",
                    "MID",
                    "SUBSTITUTE",
                    "TEXTJOIN",
                    "DATE",
                    "SUMIFS",
                    "AVERAGEIFS",
                    "MAXIFS",
                    "MINIFS"),
            4,
            Set.of("REPLACE"));

    private Functions() {}

    public static int leastArguments(String name) {
        return LEAST.entrySet().stream()
                .filter(least -> least.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(1);
    }

    public static @Nullable Function find(String name) {
        return BY_NAME.get(name);
    }
}
