package dev.apportion.template.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.tree.FormulaFault;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.formula.value.Values;

/** What Excel shows for a formula beside {@link SampleCells}. */
final class ShownFormulas {

    private ShownFormulas() {}

    static String shown(String formula, Anchor anchor) throws FormulaFault {
        Object value = Formula.parse(formula, new SampleCells(), anchor).value(new SampleCells(), anchor.row());
        return value instanceof ErrorValue error ? error.toString() : Values.text(value);
    }

    static void assertShown(String formula, String value) throws FormulaFault {
        assertThat(shown(formula, Anchor.outside(0, 9, 5))).as(formula).isEqualTo(value);
    }
}
