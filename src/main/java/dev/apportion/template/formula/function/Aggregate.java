package dev.apportion.template.formula.function;

import dev.apportion.template.formula.tree.Evaluation;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.formula.value.FormulaError;
import dev.apportion.template.formula.value.Values;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What SUM, COUNT, MIN and their like gather in one pass. */
final class Aggregate {

    private BigDecimal sum = BigDecimal.ZERO;
    private final boolean multiplied;
    private BigDecimal product = BigDecimal.ONE;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private @Nullable ErrorValue error;
    private long numbers;
    private long filled;

    /** @param multiplied whether the product is needed, which takes time */
    Aggregate(boolean multiplied) {
        this.multiplied = multiplied;
    }

    /** Text and truths in cells don't count as numbers; written into the formula they do. */
    void add(@Nullable Object value, boolean fromCell) {
        if (value == null) {
            return;
        }
        filled++;
        if (value instanceof BigDecimal number) {
            add(number);
        } else if (value instanceof ErrorValue first) {
            error = error == null ? first : error;
        } else if (!fromCell) {
            add(Values.number(value));
        }
    }

    private void add(BigDecimal number) {
        numbers++;
        sum = sum.add(number);
        if (multiplied) {
            product = product.multiply(number, java.math.MathContext.DECIMAL128);
        }
        least = least == null || number.compareTo(least) < 0 ? number : least;
        most = most == null || number.compareTo(most) > 0 ? number : most;
    }

    Object result(String what) {
        if (what.equals("COUNT")) {
            return BigDecimal.valueOf(numbers);
        }
        if (what.equals("COUNTA")) {
            return BigDecimal.valueOf(filled);
        }
        if (error != null) {
            throw new FormulaError(error);
        }
        return switch (what) {
            case "SUM" -> sum;
            case "AVERAGE" -> Evaluation.divide(sum, BigDecimal.valueOf(numbers));
            case "PRODUCT" -> numbers == 0 ? BigDecimal.ZERO : product;
            case "MIN" -> least == null ? BigDecimal.ZERO : least;
            default -> most == null ? BigDecimal.ZERO : most;
        };
    }
}
