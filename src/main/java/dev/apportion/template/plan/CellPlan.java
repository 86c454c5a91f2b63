package dev.apportion.template.plan;

import dev.apportion.template.field.Scope;
import dev.apportion.template.field.TextPattern;
import dev.apportion.template.formula.Formula;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the template, ready to be written.
 *
 * @param row in the template
 * @param open {@code <c r="D}: the row number follows
 * @param style what follows the row number, closing quote and style included
 * @param fixed the rest of a cell that never changes, else null
 * @param constant the value of such a cell
 * @param pattern text with placeholders, else null
 * @param slot the field of a placeholder that stands alone, else null
 * @param rich formatted text whose runs hold the placeholders, else null
 * @param formula a formula, else null
 * @param array whether it is an array formula
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CellPlan(
        int row,
        int column,
        byte[] open,
        byte[] style,
        byte @Nullable [] fixed,
        @Nullable Object constant,
        @Nullable TextPattern pattern,
        Scope.@Nullable Slot slot,
        @Nullable FormattedText rich,
        @Nullable Formula formula,
        boolean array) {

    /** Whether the cell is filled from the model rather than fixed or calculated. */
    public boolean isField() {
        return pattern != null || slot != null;
    }
}
