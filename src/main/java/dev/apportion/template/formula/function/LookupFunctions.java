package dev.apportion.template.formula.function;

import com.google.re2j.Pattern;
import dev.apportion.ooxml.CellRange;
import dev.apportion.template.formula.place.Area;
import dev.apportion.template.formula.tree.Evaluation;
import dev.apportion.template.formula.tree.Function;
import dev.apportion.template.formula.tree.Term;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.formula.value.FormulaError;
import dev.apportion.template.formula.value.MatchCriterion;
import dev.apportion.template.formula.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class LookupFunctions {

    private LookupFunctions() {}

    static void add(Map<String, Function> functions) {
        functions.put("INDEX", LookupFunctions::index);
        functions.put("MATCH", LookupFunctions::match);
        functions.put("VLOOKUP", LookupFunctions::vertical);
        functions.put("HLOOKUP", LookupFunctions::horizontal);
        functions.put("LOOKUP", LookupFunctions::nearest);
        functions.put("XMATCH", (e, a) -> BigDecimal.valueOf(position(e.scalar(a.get(0)), e.area(a.get(1)), 0) + 1L));
        functions.put("XLOOKUP", LookupFunctions::lookup);
        functions.put("CHOOSE", LookupFunctions::choose);
        functions.put("ROWS", (e, a) -> BigDecimal.valueOf(e.area(a.get(0)).rows()));
        functions.put("COLUMNS", (e, a) -> BigDecimal.valueOf(e.area(a.get(0)).columns()));
        functions.put(
                "ROW",
                (e, a) -> BigDecimal.valueOf(
                        a.isEmpty() ? e.row() : e.area(a.get(0)).cells().firstRow()));
        functions.put(
                "COLUMN",
                (e, a) -> BigDecimal.valueOf(
                        1 + (a.isEmpty() ? e.column() : e.area(a.get(0)).cells().firstColumn())));
    }

    private static @Nullable Object index(Evaluation e, List<Term> a) {
        Area area = e.area(a.get(0));
        int row = e.integer(a.get(1));
        int column = a.size() > 2 ? e.integer(a.get(2)) : 1;
        if (a.size() == 2 && area.rows() == 1) {
            column = row;
            row = 1;
        }
        if (row < 0 || column < 0 || row > area.rows() || column > area.columns()) {
            throw new FormulaError(ErrorValue.REFERENCE);
        }
        CellRange cells = area.cells();
        int top = row == 0 ? cells.firstRow() : cells.firstRow() + row - 1;
        int left = column == 0 ? cells.firstColumn() : cells.firstColumn() + column - 1;
        return new Area(
                area.grid(),
                area.sheet(),
                new CellRange(top, left, row == 0 ? cells.lastRow() : top, column == 0 ? cells.lastColumn() : left));
    }

    private static BigDecimal match(Evaluation e, List<Term> a) {
        int type = a.size() > 2 ? e.number(a.get(2)).signum() : 1;
        int found = position(e.scalar(a.get(0)), e.area(a.get(1)), type);
        return BigDecimal.valueOf(found + 1L);
    }

    /** The index of a value in a row or column; type 0 exact, 1 the last not greater, -1 the last not less. */
    private static int position(@Nullable Object wanted, Area area, int type) {
        int count = area.columns() == 1 ? area.usedRows() : area.usedColumns();
        Pattern pattern = type == 0 && wanted instanceof String text && text.matches(".*[*?~].*")
                ? MatchCriterion.wildcards(text)
                : null;
        int best = -1;
        for (int i = 0; i < count; i++) {
            Object value = area.get(i);
            if (pattern != null
                    && value instanceof String text
                    && pattern.matcher(text).matches()) {
                return i;
            }
            if (value == null || !sameKind(value, wanted)) {
                continue;
            }
            int order = Values.compare(value, wanted);
            if (type == 0 && order == 0) {
                return i;
            }
            if (type != 0) {
                if (Integer.signum(order) == type) {
                    break;
                }
                best = i;
            }
        }
        if (best < 0) {
            throw new FormulaError(ErrorValue.NOT_AVAILABLE);
        }
        return best;
    }

    private static boolean sameKind(Object value, @Nullable Object wanted) {
        Object other = wanted == null ? BigDecimal.ZERO : wanted;
        return value.getClass() == other.getClass();
    }

    private static @Nullable Object vertical(Evaluation e, List<Term> a) {
        Area area = e.area(a.get(1));
        int column = e.integer(a.get(2));
        boolean near = a.size() < 4 || Values.truth(e.scalar(a.get(3)));
        if (column < 1 || column > area.columns()) {
            throw new FormulaError(ErrorValue.REFERENCE);
        }
        CellRange cells = area.cells();
        Area keys = new Area(
                area.grid(),
                area.sheet(),
                new CellRange(cells.firstRow(), cells.firstColumn(), cells.lastRow(), cells.firstColumn()));
        return area.get(position(e.scalar(a.get(0)), keys, near ? 1 : 0), column - 1);
    }

    private static @Nullable Object horizontal(Evaluation e, List<Term> a) {
        Area area = e.area(a.get(1));
        int row = e.integer(a.get(2));
        boolean near = a.size() < 4 || Values.truth(e.scalar(a.get(3)));
        if (row < 1 || row > area.rows()) {
            throw new FormulaError(ErrorValue.REFERENCE);
        }
        CellRange cells = area.cells();
        Area keys = new Area(
                area.grid(),
                area.sheet(),
                new CellRange(cells.firstRow(), cells.firstColumn(), cells.firstRow(), cells.lastColumn()));
        return area.get(row - 1, position(e.scalar(a.get(0)), keys, near ? 1 : 0));
    }

    /** The form with a row or column to search and another one, or the same, for the result. */
    private static @Nullable Object nearest(Evaluation e, List<Term> a) {
        int found = position(e.scalar(a.get(0)), e.area(a.get(1)), 1);
        return e.area(a.get(a.size() > 2 ? 2 : 1)).get(found);
    }

    /** XLOOKUP with exact match from the first cell; the parser refuses other modes. */
    private static @Nullable Object lookup(Evaluation e, List<Term> a) {
        Area results = e.area(a.get(2));
        try {
            int found = position(e.scalar(a.get(0)), e.area(a.get(1)), 0);
            return results.columns() == 1 || results.rows() > 1 ? results.get(found, 0) : results.get(0, found);
        } catch (FormulaError error) {
            if (error.value() == ErrorValue.NOT_AVAILABLE && a.size() > 3) {
                return e.scalar(a.get(3));
            }
            throw error;
        }
    }

    private static @Nullable Object choose(Evaluation e, List<Term> a) {
        int index = e.integer(a.get(0));
        if (index < 1 || index >= a.size()) {
            throw new FormulaError(ErrorValue.VALUE);
        }
        return e.value(a.get(index));
    }
}
