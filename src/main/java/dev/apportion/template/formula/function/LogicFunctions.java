package dev.apportion.template.formula.function;

import dev.apportion.template.formula.tree.Evaluation;
import dev.apportion.template.formula.tree.Function;
import dev.apportion.template.formula.tree.Term;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.formula.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class LogicFunctions {

    private LogicFunctions() {}

    static void add(Map<String, Function> functions) {
        functions.put("IF", LogicFunctions::choose);
        functions.put("IFS", LogicFunctions::chooseFirst);
        functions.put("SWITCH", LogicFunctions::chooseEqual);
        functions.put("XOR", LogicFunctions::odd);
        functions.put("ISERR", (e, a) -> quiet(e, a) instanceof ErrorValue error && error != ErrorValue.NOT_AVAILABLE);
        functions.put("ISLOGICAL", (e, a) -> quiet(e, a) instanceof Boolean);
        functions.put("IFERROR", (e, a) -> orElse(e, a, false));
        functions.put("IFNA", (e, a) -> orElse(e, a, true));
        functions.put("AND", (e, a) -> truths(e, a, true));
        functions.put("OR", (e, a) -> truths(e, a, false));
        functions.put("NOT", (e, a) -> !Values.truth(e.scalar(a.get(0))));
        functions.put("TRUE", (e, a) -> true);
        functions.put("FALSE", (e, a) -> false);
        functions.put("NA", (e, a) -> ErrorValue.NOT_AVAILABLE);
        functions.put("ISBLANK", (e, a) -> quiet(e, a) == null);
        functions.put("ISNUMBER", (e, a) -> quiet(e, a) instanceof BigDecimal);
        functions.put("ISTEXT", (e, a) -> quiet(e, a) instanceof String);
        functions.put("ISERROR", (e, a) -> quiet(e, a) instanceof ErrorValue);
        functions.put("ISNA", (e, a) -> quiet(e, a) == ErrorValue.NOT_AVAILABLE);
    }

    private static @Nullable Object choose(Evaluation e, List<Term> a) {
        if (Values.truth(e.scalar(a.get(0)))) {
            return e.scalar(a.get(1));
        }
        if (a.size() > 2) {
            return e.scalar(a.get(2));
        }
        return false;
    }

    private static @Nullable Object chooseFirst(Evaluation e, List<Term> a) {
        for (int i = 0; i + 1 < a.size(); i += 2) {
            if (Values.truth(e.scalar(a.get(i)))) {
                return e.scalar(a.get(i + 1));
            }
        }
        return ErrorValue.NOT_AVAILABLE;
    }

    /** Values and results by turns; a last one alone is what holds otherwise. */
    private static @Nullable Object chooseEqual(Evaluation e, List<Term> a) {
        Object value = e.scalar(a.get(0));
        int at = 1;
        for (; at + 1 < a.size(); at += 2) {
            if (Values.compare(value, e.scalar(a.get(at))) == 0) {
                return e.scalar(a.get(at + 1));
            }
        }
        return at < a.size() ? e.scalar(a.get(at)) : ErrorValue.NOT_AVAILABLE;
    }

    private static boolean odd(Evaluation e, List<Term> a) {
        boolean[] odd = {false};
        e.each(a, (value, fromCell) -> {
            if (value != null && !(fromCell && value instanceof String)) {
                odd[0] ^= Values.truth(value);
            }
        });
        return odd[0];
    }

    private static @Nullable Object orElse(Evaluation e, List<Term> a, boolean onlyNotAvailable) {
        Object value = e.cellValue(a.get(0));
        boolean caught = onlyNotAvailable ? value == ErrorValue.NOT_AVAILABLE : value instanceof ErrorValue;
        return caught ? e.scalar(a.get(1)) : value;
    }

    private static boolean truths(Evaluation e, List<Term> a, boolean all) {
        boolean[] result = {all};
        e.each(a, (value, fromCell) -> {
            if (value != null && !(fromCell && value instanceof String)) {
                boolean truth = Values.truth(value);
                result[0] = all ? result[0] && truth : result[0] || truth;
            }
        });
        return result[0];
    }

    private static @Nullable Object quiet(Evaluation e, List<Term> a) {
        return e.cellValue(a.get(0));
    }
}
