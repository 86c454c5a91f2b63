package dev.apportion.template.formula.function;

import dev.apportion.template.formula.place.Area;
import dev.apportion.template.formula.tree.Evaluation;
import dev.apportion.template.formula.tree.Function;
import dev.apportion.template.formula.tree.Reference;
import dev.apportion.template.formula.tree.Term;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.formula.value.FormulaError;
import dev.apportion.template.formula.value.MatchCriterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums, counts and averages, also by condition. */
final class SumFunctions {

    private static final String[] SUBTOTALS = {"", "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "", "", "SUM"
    };

    private SumFunctions() {}

    static void add(Map<String, Function> functions) {
        for (String name : List.of("SUM", "AVERAGE", "COUNT", "COUNTA", "MIN", "MAX", "PRODUCT")) {
            functions.put(name, (e, a) -> {
                if (name.equals("SUM") && a.size() == 1 && a.get(0) instanceof Reference range && range.growsByRow()) {
                    return runningSum(e, range);
                }
                Aggregate tally = new Aggregate(name.equals("PRODUCT"));
                e.each(a, tally::add);
                return tally.result(name);
            });
        }
        functions.put("SUBTOTAL", SumFunctions::subtotal);
        functions.put("COUNTBLANK", (e, a) -> countBlank(e.area(a.get(0))));
        functions.put("SUMIF", (e, a) -> byConditions(e, "SUM", a.get(a.size() > 2 ? 2 : 0), a.subList(0, 2)));
        functions.put("AVERAGEIF", (e, a) -> byConditions(e, "AVERAGE", a.get(a.size() > 2 ? 2 : 0), a.subList(0, 2)));
        functions.put("COUNTIF", (e, a) -> byConditions(e, "", a.get(0), a));
        functions.put("SUMIFS", (e, a) -> byConditions(e, "SUM", a.get(0), a.subList(1, a.size())));
        functions.put("AVERAGEIFS", (e, a) -> byConditions(e, "AVERAGE", a.get(0), a.subList(1, a.size())));
        functions.put("MINIFS", (e, a) -> byConditions(e, "MIN", a.get(0), a.subList(1, a.size())));
        functions.put("MAXIFS", (e, a) -> byConditions(e, "MAX", a.get(0), a.subList(1, a.size())));
        functions.put("COUNTIFS", (e, a) -> byConditions(e, "", a.get(0), a));
        functions.put("SUMPRODUCT", SumFunctions::sumProduct);
    }

    /** How far a running total has come. */
    private record Running(int firstRow, int rows, BigDecimal sum) {}

    /** A running total goes on from the row above, else a long table would take the square of its rows. */
    private static BigDecimal runningSum(Evaluation e, Reference range) {
        Area area = e.area(range);
        int firstRow = area.cells().firstRow();
        int rows = area.usedRows();
        Object known = e.grid().memo().get(range);
        Running from = new Running(firstRow, 0, BigDecimal.ZERO);
        if (known instanceof Running before && before.firstRow() == firstRow && before.rows() <= rows) {
            from = before;
        }
        BigDecimal sum = from.sum();
        for (int r = from.rows(); r < rows; r++) {
            for (int c = 0; c < area.usedColumns(); c++) {
                sum = sum.add(numberOrZero(area.get(r, c)));
            }
        }
        e.grid().memo().put(range, new Running(firstRow, rows, sum));
        return sum;
    }

    private static Object subtotal(Evaluation e, List<Term> a) {
        int code = e.integer(a.get(0)) % 100;
        if (code < 1 || code >= SUBTOTALS.length || SUBTOTALS[code].isEmpty()) {
            throw new FormulaError(ErrorValue.VALUE);
        }
        Aggregate tally = new Aggregate(code == 6);
        for (Term argument : a.subList(1, a.size())) {
            Area area = e.area(argument);
            for (int r = 0; r < area.usedRows(); r++) {
                for (int c = 0; c < area.usedColumns(); c++) {
                    if (!area.subtotal(r, c)) {
                        tally.add(area.get(r, c), true);
                    }
                }
            }
        }
        return tally.result(SUBTOTALS[code]);
    }

    private static BigDecimal countBlank(Area area) {
        long blank = (long) area.rows() * area.columns();
        for (int r = 0; r < area.usedRows(); r++) {
            for (int c = 0; c < area.usedColumns(); c++) {
                Object value = area.get(r, c);
                if (value != null && !"".equals(value)) {
                    blank--;
                }
            }
        }
        return BigDecimal.valueOf(blank);
    }

    private static Object byConditions(Evaluation e, String what, Term valueTerm, List<Term> conditions) {
        Area values = e.area(valueTerm);
        List<Area> areas = new ArrayList<>();
        List<MatchCriterion> criteria = new ArrayList<>();
        for (int i = 0; i + 1 < conditions.size(); i += 2) {
            areas.add(e.area(conditions.get(i)));
            criteria.add(MatchCriterion.of(e.scalar(conditions.get(i + 1))));
        }
        Area first = areas.get(0);
        Aggregate tally = new Aggregate(false);
        long hits = 0;
        for (int r = 0; r < first.usedRows(); r++) {
            for (int c = 0; c < first.usedColumns(); c++) {
                if (holds(areas, criteria, r, c)) {
                    hits++;
                    if (!what.isEmpty()) {
                        tally.add(values.get(r, c), true);
                    }
                }
            }
        }
        return what.isEmpty() ? BigDecimal.valueOf(hits) : tally.result(what);
    }

    private static boolean holds(List<Area> areas, List<MatchCriterion> criteria, int row, int column) {
        for (int i = 0; i < criteria.size(); i++) {
            if (!criteria.get(i).holds(areas.get(i).get(row, column))) {
                return false;
            }
        }
        return true;
    }

    /** Columns multiplied cell by cell; a computed array as an argument is beyond what can be calculated here. */
    private static Object sumProduct(Evaluation e, List<Term> a) {
        List<Area> areas = a.stream().map(e::area).toList();
        Area first = areas.get(0);
        BigDecimal sum = BigDecimal.ZERO;
        for (int r = 0; r < first.usedRows(); r++) {
            for (int c = 0; c < first.usedColumns(); c++) {
                BigDecimal product = BigDecimal.ONE;
                for (Area area : areas) {
                    product = product.multiply(numberOrZero(area.get(r, c)));
                }
                sum = sum.add(product);
            }
        }
        return sum;
    }

    private static BigDecimal numberOrZero(@Nullable Object value) {
        if (value instanceof ErrorValue error) {
            throw new FormulaError(error);
        }
        return value instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }
}
