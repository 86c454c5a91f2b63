package dev.apportion.report.whatif;

import dev.apportion.cost.Decision;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What makes a figure differ under two policies. What is equal here is one cause, however it is worded. */
sealed interface DifferenceCause {

    /** Lines are decided by something else than before, or by the same in another way. */
    record Redecided(By now, By before) implements DifferenceCause {}

    /** Another exchange rate. */
    record Rate(CurrencyUnit currency) implements DifferenceCause {}

    /** What a project hands over. */
    record Handover(@Nullable String project) implements DifferenceCause {}

    /** What a pool passes on. */
    record PooledCost(String pool) implements DifferenceCause {}

    /**
     * What decides a line.
     *
     * @param notCost whether it is that the line is not cost at all, which a rule says
     * @param rule its number if a rule decides, else null
     */
    record By(boolean notCost, Decision.Kind kind, @Nullable Integer rule) {}
}
