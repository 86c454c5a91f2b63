package dev.apportion.cost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cost line was posted for, as written.
 *
 * @param document its number
 * @param date date of the cost, null if the line has none
 */
public record Posting(
        @Nullable String description,
        @Nullable String supplier,
        @Nullable String document,
        @Nullable LocalDate date) {}
