package dev.apportion.template.formula.function;

import dev.apportion.template.formula.tree.Evaluation;
import dev.apportion.template.formula.tree.Function;
import dev.apportion.template.formula.tree.Term;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.formula.value.FormulaError;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

final class MathFunctions {

    private MathFunctions() {}

    static void add(Map<String, Function> functions) {
        functions.put("ABS", (e, a) -> e.number(a.get(0)).abs());
        functions.put("SIGN", (e, a) -> BigDecimal.valueOf(e.number(a.get(0)).signum()));
        functions.put("INT", (e, a) -> e.number(a.get(0)).setScale(0, RoundingMode.FLOOR));
        functions.put("ROUND", (e, a) -> round(e, a, RoundingMode.HALF_UP));
        functions.put("ROUNDUP", (e, a) -> round(e, a, RoundingMode.UP));
        functions.put("ROUNDDOWN", (e, a) -> round(e, a, RoundingMode.DOWN));
        functions.put("TRUNC", (e, a) -> round(e, a, RoundingMode.DOWN));
        functions.put("MOD", MathFunctions::mod);
        functions.put("POWER", (e, a) -> Evaluation.power(e.number(a.get(0)), e.number(a.get(1))));
        functions.put("CEILING", (e, a) -> multiple(e, a, RoundingMode.CEILING));
        functions.put("FLOOR", (e, a) -> multiple(e, a, RoundingMode.FLOOR));
        functions.put("MROUND", (e, a) -> multiple(e, a, RoundingMode.HALF_UP));
        functions.put("QUOTIENT", (e, a) -> Evaluation.divide(e.number(a.get(0)), e.number(a.get(1)))
                .setScale(0, RoundingMode.DOWN));
        functions.put("SQRT", MathFunctions::root);
        functions.put("N", (e, a) -> e.scalar(a.get(0)) instanceof String ? BigDecimal.ZERO : e.number(a.get(0)));
        functions.put("VALUE", (e, a) -> e.number(a.get(0)));
    }

    private static BigDecimal round(Evaluation e, List<Term> a, RoundingMode mode) {
        int digits = a.size() > 1 ? e.integer(a.get(1)) : 0;
        return e.number(a.get(0)).round(MathContext.DECIMAL64).setScale(digits, mode);
    }

    /** The multiple of a step that a number is rounded to; a positive number has no negative step. */
    private static BigDecimal multiple(Evaluation e, List<Term> a, RoundingMode mode) {
        BigDecimal number = e.number(a.get(0));
        BigDecimal step = e.number(a.get(1));
        if (step.signum() == 0 || number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (step.signum() < 0 && (number.signum() > 0)) {
            throw new FormulaError(ErrorValue.NUMBER);
        }
        if (mode == RoundingMode.HALF_UP && number.signum() != step.signum()) {
            throw new FormulaError(ErrorValue.NUMBER);
        }
        return Evaluation.divide(number, step).setScale(0, mode).multiply(step);
    }

    private static BigDecimal mod(Evaluation e, List<Term> a) {
        BigDecimal number = e.number(a.get(0));
        BigDecimal divisor = e.number(a.get(1));
        if (divisor.signum() == 0) {
            throw new FormulaError(ErrorValue.DIVISION);
        }
        BigDecimal rest = number.remainder(divisor);
        return rest.signum() != 0 && rest.signum() != divisor.signum() ? rest.add(divisor) : rest;
    }

    private static BigDecimal root(Evaluation e, List<Term> a) {
        BigDecimal number = e.number(a.get(0));
        if (number.signum() < 0) {
            throw new FormulaError(ErrorValue.NUMBER);
        }
        return number.sqrt(MathContext.DECIMAL64);
    }
}
