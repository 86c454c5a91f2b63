package dev.apportion.template.formula.parse;

import dev.apportion.template.formula.tree.FormulaFault;
import dev.apportion.template.formula.tree.Reference;
import dev.apportion.template.formula.tree.StructuredReference;
import dev.apportion.template.formula.tree.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Uses of known functions that would give another value here than in Excel, found when the template is read. */
final class UnlikeExcel {

    /** From which argument on only the defaults of XLOOKUP and XMATCH are understood: exact match from the first cell. */
    private static final Map<String, Integer> MODES = Map.of("XLOOKUP", 4, "XMATCH", 2);

    /** Take columns as a whole; columns that are calculated first are beyond what can be done here. */
    private static final Set<String> WHOLE = Set.of("SUMPRODUCT", "SUM", "MAX", "MIN", "AVERAGE", "COUNT", "MEDIAN");

    private UnlikeExcel() {}

    static void check(String name, List<Term> arguments) throws FormulaFault {
        int modes = MODES.getOrDefault(name, arguments.size());
        for (int i = modes; i < arguments.size(); i++) {
            int usualMode = i == modes ? 0 : 1;
            boolean usual = arguments.get(i) instanceof Term.Literal literal
                    && (literal.value() == null
                            || (literal.value() instanceof BigDecimal mode && mode.intValue() == usualMode));
            if (!usual) {
                throw new FormulaFault("the function " + name
                        + " is understood with exact match from the first cell only; leave its last arguments out");
            }
        }
        if (WHOLE.contains(name) && arguments.stream().anyMatch(UnlikeExcel::calculatesColumns)) {
            throw new FormulaFault("the function " + name + " can't calculate with whole columns here; use SUMIFS or"
                    + " COUNTIFS, or add a column to the table");
        }
    }

    /** Arithmetic or comparison with a block of cells, such as {@code (A1:A9="x")*B1:B9}. */
    static boolean calculatesColumns(Term term) {
        if (term instanceof Term.Unary unary) {
            return block(unary.operand()) || calculatesColumns(unary.operand());
        }
        if (term instanceof Term.Binary binary) {
            return block(binary.left())
                    || block(binary.right())
                    || calculatesColumns(binary.left())
                    || calculatesColumns(binary.right());
        }
        return false;
    }

    private static boolean block(Term term) {
        if (term instanceof Reference reference) {
            return reference.range();
        }
        return term instanceof StructuredReference reference && !reference.thisRow();
    }
}
