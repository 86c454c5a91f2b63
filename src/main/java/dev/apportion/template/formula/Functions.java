package dev.apportion.template.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that can be calculated. Those whose result depends on the day or on chance are left out on purpose. */
final class Functions {

    private static final Map<String, Function> BY_NAME = new HashMap<>();

    static {
        LogicFunctions.add(BY_NAME);
        MathFunctions.add(BY_NAME);
        SumFunctions.add(BY_NAME);
        LookupFunctions.add(BY_NAME);
        TextFunctions.add(BY_NAME);
        DateFunctions.add(BY_NAME);
    }

    private Functions() {}

    static @Nullable Function find(String name) {
        return BY_NAME.get(name);
    }

    static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }
}
