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
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CellPlan(int row, int column, byte[] open, byte[] style, Content content) {

    /** What is in the cell. */
    public sealed interface Content permits Fixed, Filled, Calculated {}

    /**
     * What never changes.
     *
     * @param rest type and content as they are written
     * @param constant the value
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Fixed(byte[] rest, @Nullable Object constant) implements Content {}

    /**
     * What comes from the model.
     *
     * @param pattern text with placeholders, null if one of them is at fault
     * @param slot the field of a placeholder that stands alone, else null
     * @param rich formatted text whose runs hold the placeholders, else null
     */
    public record Filled(
            @Nullable TextPattern pattern,
            Scope.@Nullable Slot slot,
            @Nullable FormattedText rich) implements Content {}

    /**
     * What a formula gives.
     *
     * @param formula null if it is at fault
     * @param array whether it is an array formula
     */
    public record Calculated(@Nullable Formula formula, boolean array) implements Content {}

    /** Whether the cell is filled from the model rather than fixed or calculated. */
    public boolean isField() {
        return pattern() != null;
    }

    public byte @Nullable [] fixed() {
        return content instanceof Fixed fixed ? fixed.rest : null;
    }

    public @Nullable Object constant() {
        return content instanceof Fixed fixed ? fixed.constant : null;
    }

    public @Nullable TextPattern pattern() {
        return content instanceof Filled filled ? filled.pattern : null;
    }

    public Scope.@Nullable Slot slot() {
        return content instanceof Filled filled ? filled.slot : null;
    }

    public @Nullable FormattedText rich() {
        return content instanceof Filled filled ? filled.rich : null;
    }

    public @Nullable Formula formula() {
        return content instanceof Calculated calculated ? calculated.formula : null;
    }

    public boolean array() {
        return content instanceof Calculated calculated && calculated.array;
    }
}
