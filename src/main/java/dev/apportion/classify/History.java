package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Source;
import org.jspecify.annotations.Nullable;

/** What is known about a line from earlier periods. */
@FunctionalInterface
public interface History {

    /** No earlier period is known. */
    History NONE = line -> 0;

    /**
     * In how many of the last six periods, 0 to 6, the line's department, account and supplier had a similar amount
     * (within 10 %).
     */
    int periodsWithSimilarCost(CostLine line);

    /**
     * For a credit, the decided line that it reverses: same department, supplier and document, opposite amount, in
     * an earlier period; null
     * if there is none. Asked for lines with a document and a negative amount only.
     */
    default @Nullable Reversed reversedBy(CostLine credit) {
        return null;
    }

    /**
     * For a credit, the line of its own period that it reverses, however that is decided; null if there is none. Looked
     * for before the ledger's earlier periods.
     */
    default @Nullable LedgerLine reversedInPeriod(CostLine credit) {
        return null;
    }

    /** A line that a credit reverses, as it was decided. */
    record Reversed(Source source, CostType type, String workItem) {}
}
