package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.money.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Builds cost lines for tests: 100.00 USD of department MKT in 2026-10. Change the fields, then {@link #build}. */
public final class LineFixture {

    String department = "MKT";

    @Nullable
    String activityCode;

    @Nullable
    String activityName;

    @Nullable
    public String account;

    @Nullable
    String accountName;

    @Nullable
    String description;

    @Nullable
    public String supplier;

    @Nullable
    String document;

    @Nullable
    public LocalDate date;

    Period period = Period.parse("2026-10");

    @Nullable
    CostType declared;

    @Nullable
    LocalDate start;

    @Nullable
    LocalDate end;

    @Nullable
    String frequency;

    public long minor = 10_000;

    @Nullable
    BigDecimal hours;

    public int row = 2;

    static LineFixture line() {
        return new LineFixture();
    }

    LineFixture code(String code) {
        activityCode = code;
        return this;
    }

    LineFixture on(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    LineFixture declared(CostType type) {
        declared = type;
        return this;
    }

    LineFixture described(String text) {
        description = text;
        return this;
    }

    public LineFixture account(String number) {
        account = number;
        return this;
    }

    LineFixture from(String name) {
        supplier = name;
        return this;
    }

    LineFixture period(String month) {
        period = Period.parse(month);
        return this;
    }

    public CostLine build() {
        return new CostLine(
                new Source("marketing.xlsx", "Costs", row),
                department,
                new CostLine.Account(account, accountName),
                new CostLine.Posting(description, supplier, document, date),
                period,
                new CostLine.Activity(activityCode, activityName, declared, start, end, frequency),
                new Amount(minor, CurrencyUnit.USD),
                hours,
                null,
                null);
    }
}
