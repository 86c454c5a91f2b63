package dev.apportion.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The handover of a project to an operation.
 *
 * @param start first day of the window
 * @param complete last day of the window
 * @param ramp percentages from a date on, in date order; a single step from {@code start} where it is constant
 * @param receivingOperation code of the operation that also takes cost after the project's end; null if none is named
 */
public record Handover(
        LocalDate start,
        LocalDate complete,
        List<Step> ramp,
        @Nullable String receivingOperation) {

    /**
     * One step of a ramp.
     *
     * @param percent 0 to 100
     */
    public record Step(LocalDate from, BigDecimal percent) {}
}
