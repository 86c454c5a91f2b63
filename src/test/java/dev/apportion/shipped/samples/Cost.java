package dev.apportion.shipped.samples;

import java.time.LocalDate;

/** One line as the department knows it; layouts write it their way. The amount is in cents of the currency. */
record Cost(
        String team,
        String item,
        String account,
        String description,
        String supplier,
        String document,
        LocalDate date,
        String type,
        long cents,
        String currency,
        double hours,
        Fault fault) {

    double amount() {
        return cents / 100.0;
    }

    Cost with(Fault other) {
        LocalDate day = other == Fault.OTHER_PERIOD ? date.minusMonths(2) : date;
        String money = other == Fault.UNKNOWN_CURRENCY ? "EUX" : currency;
        return new Cost(team, item, account, description, supplier, document, day, type, cents, money, hours, other);
    }
}
