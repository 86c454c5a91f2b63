package dev.apportion.template.formula.tree;

import dev.apportion.ooxml.CellRange;
import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.place.Area;
import dev.apportion.template.formula.place.Grid;
import dev.apportion.template.formula.place.RowMap;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.formula.value.FormulaError;
import dev.apportion.template.formula.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calculates terms for one cell of the filled workbook. Sums and products of money are exact. */
public final class Evaluation {

    static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Grid grid;
    private final Anchor anchor;
    private final int row;

    public Evaluation(Grid grid, Anchor anchor, int row) {
        this.grid = grid;
        this.anchor = anchor;
        this.row = row;
    }

    public Grid grid() {
        return grid;
    }

    public int row() {
        return row;
    }

    public int column() {
        return anchor.column();
    }

    /** The value as a cell holds it, errors included. */
    @Nullable
    public Object cellValue(Term term) {
        try {
            return scalar(term);
        } catch (FormulaError error) {
            return error.value();
        } catch (ArithmeticException | DateTimeException outOfRange) {
            return ErrorValue.NUMBER;
        }
    }

    /** A single value; of a block the cell in the same row or column, as Excel intersects. */
    @Nullable
    public Object scalar(Term term) {
        Object value = value(term);
        if (value instanceof Area area) {
            value = intersect(area);
        }
        if (value instanceof ErrorValue error) {
            throw new FormulaError(error);
        }
        return value;
    }

    private @Nullable Object intersect(Area area) {
        if (area.single()) {
            return area.get(0, 0);
        }
        if (area.columns() == 1
                && row >= area.cells().firstRow()
                && row <= area.cells().lastRow()) {
            return area.get(row - area.cells().firstRow(), 0);
        }
        int offset = anchor.column() - area.cells().firstColumn();
        if (area.rows() == 1 && offset >= 0 && offset < area.columns()) {
            return area.get(0, offset);
        }
        throw new FormulaError(ErrorValue.VALUE);
    }

    public BigDecimal number(Term term) {
        return Values.number(scalar(term));
    }

    public int integer(Term term) {
        return number(term).setScale(0, java.math.RoundingMode.FLOOR).intValue();
    }

    public String text(Term term) {
        return Values.text(scalar(term));
    }

    public Area area(Term term) {
        if (value(term) instanceof Area area) {
            return area;
        }
        throw new FormulaError(ErrorValue.VALUE);
    }

    /** A value, or an {@link Area} for a reference. */
    @Nullable
    public Object value(Term term) {
        if (term instanceof Term.Literal literal) {
            return literal.value();
        }
        if (term instanceof Reference reference) {
            return area(reference);
        }
        if (term instanceof StructuredReference reference) {
            TableInfo table = reference.table();
            return new Area(grid, table.sheet(), reference.cells(grid.rows(table.sheet()), row));
        }
        if (term instanceof Term.Unary unary) {
            BigDecimal number = number(unary.operand());
            return unary.operator() == '%' ? number.divide(HUNDRED) : number.negate();
        }
        if (term instanceof Term.Binary binary) {
            return binary(binary);
        }
        return call((Term.Call) term);
    }

    private Area area(Reference reference) {
        RowMap rows = grid.rows(reference.sheet());
        int offset = anchor.inPattern() ? row - anchor.row() : 0;
        int first = reference.firstRow(rows, offset);
        int last = reference.lastRow(rows, offset);
        CellRange cells = reference.cells();
        return new Area(
                grid,
                reference.sheet(),
                new CellRange(Math.min(first, last), cells.firstColumn(), Math.max(first, last), cells.lastColumn()));
    }

    private @Nullable Object call(Term.Call call) {
        if (!call.fixed() || !anchor.inPattern()) {
            return call.function().apply(this, call.arguments());
        }
        if (!grid.memo().containsKey(call)) {
            grid.memo().put(call, call.function().apply(this, call.arguments()));
        }
        return grid.memo().get(call);
    }

    private Object binary(Term.Binary binary) {
        String operator = binary.operator();
        Object left = scalar(binary.left());
        Object right = scalar(binary.right());
        return switch (operator) {
            case "&" -> Values.text(left) + Values.text(right);
            case "=" -> Values.compare(left, right) == 0;
            case "<>" -> Values.compare(left, right) != 0;
            case "<" -> Values.compare(left, right) < 0;
            case ">" -> Values.compare(left, right) > 0;
            case "<=" -> Values.compare(left, right) <= 0;
            case ">=" -> Values.compare(left, right) >= 0;
            default -> arithmetic(operator, Values.number(left), Values.number(right));
        };
    }

    private static BigDecimal arithmetic(String operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" -> bounded(left.multiply(right));
            case "/" -> divide(left, right);
            default -> power(left, right);
        };
    }

    /** Products of products would grow without end; 34 digits are far more than Excel has. */
    private static BigDecimal bounded(BigDecimal product) {
        return product.precision() > 34 ? product.round(MathContext.DECIMAL128) : product;
    }

    public static BigDecimal divide(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw new FormulaError(ErrorValue.DIVISION);
        }
        return left.divide(right, MathContext.DECIMAL128);
    }

    public static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (exponent.stripTrailingZeros().scale() <= 0 && exponent.abs().compareTo(BigDecimal.valueOf(999)) <= 0) {
            if (base.signum() == 0 && exponent.signum() <= 0) {
                throw new FormulaError(exponent.signum() == 0 ? ErrorValue.NUMBER : ErrorValue.DIVISION);
            }
            return base.pow(exponent.intValue(), MathContext.DECIMAL128);
        }
        double result = Math.pow(base.doubleValue(), exponent.doubleValue());
        if (!Double.isFinite(result)) {
            throw new FormulaError(ErrorValue.NUMBER);
        }
        return BigDecimal.valueOf(result).round(PRECISION);
    }

    /** Each value of an argument in reading order; literals are marked, since SUM and COUNT treat them differently. */
    public void each(List<Term> arguments, Visitor visitor) {
        for (Term argument : arguments) {
            Object value = value(argument);
            if (value instanceof Area area) {
                int rows = area.usedRows();
                int columns = area.usedColumns();
                for (int r = 0; r < rows; r++) {
                    for (int c = 0; c < columns; c++) {
                        visitor.visit(area.get(r, c), true);
                    }
                }
            } else {
                visitor.visit(value, false);
            }
        }
    }

    @FunctionalInterface
    public interface Visitor {
        void visit(@Nullable Object value, boolean fromCell);
    }
}
