package dev.apportion.report;

import dev.apportion.ledger.ControlTotals;
import dev.apportion.money.MinorUnits;
import dev.apportion.report.figures.RunFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;

/** Amounts of a file in one currency, by outcome. */
record AmountRow(String file, String currency, BigDecimal accepted, BigDecimal rejected, BigDecimal ignored) {

    static List<AmountRow> of(RunFigures figures) {
        List<AmountRow> rows = new ArrayList<>();
        for (ControlTotals.FileTotals file : figures.fileTotals) {
            Set<String> currencies = new TreeSet<>(file.acceptedAmounts().keySet());
            currencies.addAll(file.rejectedAmounts().keySet());
            currencies.addAll(file.ignoredAmounts().keySet());
            for (String code : currencies) {
                CurrencyUnit currency = CurrencyUnit.of(code);
                rows.add(new AmountRow(
                        file.file().name(),
                        code,
                        MinorUnits.decimal(file.acceptedAmounts().getOrDefault(code, 0L), currency),
                        MinorUnits.decimal(file.rejectedAmounts().getOrDefault(code, 0L), currency),
                        MinorUnits.decimal(file.ignoredAmounts().getOrDefault(code, 0L), currency)));
            }
        }
        return rows;
    }
}
