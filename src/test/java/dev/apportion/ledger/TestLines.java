package dev.apportion.ledger;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.money.Amount;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Cost lines for tests that look at a few of their fields. */
public final class TestLines {

    private TestLines() {}

    /** A line of Acme in October 2026, the amount in minor units of the currency. */
    public static CostLine line(
            int row, String department, @Nullable String account, long minor, CurrencyUnit currency) {
        return new CostLine(
                new Source("a.csv", "a", row),
                department,
                new CostLine.Account(account, null),
                new CostLine.Posting(null, "Acme", null, null),
                Period.parse("2026-10"),
                new CostLine.Activity(null, null, null, null, null, null),
                new Amount(minor, currency),
                null,
                null,
                null);
    }
}
