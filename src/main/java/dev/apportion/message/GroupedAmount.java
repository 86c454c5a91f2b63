package dev.apportion.message;

import dev.apportion.money.Amount;

/** An amount that English too writes with marks between its thousands, as it stands in a {@link Message}. */
public record GroupedAmount(Amount amount) {}
