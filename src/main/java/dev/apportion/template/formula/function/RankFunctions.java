package dev.apportion.template.formula.function;

import dev.apportion.template.formula.tree.Evaluation;
import dev.apportion.template.formula.tree.Function;
import dev.apportion.template.formula.tree.Term;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.formula.value.FormulaError;
import dev.apportion.template.formula.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What depends on the order of numbers. */
final class RankFunctions {

    private RankFunctions() {}

    static void add(Map<String, Function> functions) {
        functions.put("LARGE", (e, a) -> nth(e, a, true));
        functions.put("SMALL", (e, a) -> nth(e, a, false));
        functions.put("MEDIAN", RankFunctions::median);
        functions.put("RANK", RankFunctions::rank);
        functions.put("RANK.EQ", RankFunctions::rank);
    }

    private static List<BigDecimal> sorted(Evaluation e, List<Term> from) {
        List<BigDecimal> numbers = new ArrayList<>();
        e.each(from, (value, fromCell) -> {
            if (value instanceof ErrorValue error) {
                throw new FormulaError(error);
            }
            if (value instanceof BigDecimal number) {
                numbers.add(number);
            } else if (!fromCell) {
                numbers.add(Values.number(value));
            }
        });
        numbers.sort(null);
        return numbers;
    }

    private static BigDecimal nth(Evaluation e, List<Term> a, boolean fromTop) {
        List<BigDecimal> numbers = sorted(e, a.subList(0, 1));
        int place =
                e.number(a.get(1)).setScale(0, java.math.RoundingMode.CEILING).intValue();
        if (place < 1 || place > numbers.size()) {
            throw new FormulaError(ErrorValue.NUMBER);
        }
        return numbers.get(fromTop ? numbers.size() - place : place - 1);
    }

    private static BigDecimal median(Evaluation e, List<Term> a) {
        List<BigDecimal> numbers = sorted(e, a);
        if (numbers.isEmpty()) {
            throw new FormulaError(ErrorValue.NUMBER);
        }
        int middle = numbers.size() / 2;
        return numbers.size() % 2 == 1
                ? numbers.get(middle)
                : numbers.get(middle - 1).add(numbers.get(middle)).divide(BigDecimal.valueOf(2));
    }

    /** One more than there are numbers in front; the largest is first unless the third argument says otherwise. */
    private static BigDecimal rank(Evaluation e, List<Term> a) {
        BigDecimal number = e.number(a.get(0));
        List<BigDecimal> numbers = sorted(e, a.subList(1, 2));
        int direction = a.size() > 2 && e.number(a.get(2)).signum() != 0 ? -1 : 1;
        if (numbers.stream().noneMatch(other -> other.compareTo(number) == 0)) {
            throw new FormulaError(ErrorValue.NOT_AVAILABLE);
        }
        return BigDecimal.valueOf(1
                + numbers.stream()
                        .filter(other -> other.compareTo(number) * direction > 0)
                        .count());
    }
}
