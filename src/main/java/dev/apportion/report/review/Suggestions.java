package dev.apportion.report.review;

import dev.apportion.cost.CostLine;
import org.jspecify.annotations.Nullable;

/** What the review workbook suggests for a held line. */
@FunctionalInterface
public interface Suggestions {

    /** Null if there is nothing to suggest. */
    @Nullable
    Suggestion of(CostLine line);
}
