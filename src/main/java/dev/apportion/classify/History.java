package dev.apportion.classify;

import dev.apportion.cost.CostLine;

/** What earlier periods tell about a line. */
@FunctionalInterface
public interface History {

    /** No earlier period is known. */
    History NONE = line -> 0;

    /**
     * In how many of the last six periods, 0 to 6, the line's department, account and supplier had a similar amount
     * (within 10 %).
     */
    int periodsWithSimilarCost(CostLine line);
}
