package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.TableFinder;
import dev.apportion.intake.table.TitledCurrency;
import dev.apportion.intake.told.ColumnFindings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * In what the amounts of a sheet's tables stand by what is no heading: the unit that a person said, the currency of a title.
 *
 * @param unit null if nobody said one
 */
record SaidAmounts(TableFinder.Found found, @Nullable Integer unit) {

    /** A table of the sheet, its amounts in that unit and currency. */
    ColumnMapping of(ColumnMapping table) {
        TitledCurrency currency = found.currencyAbove();
        ColumnMapping read = currency == null ? table : currency.of(table);
        return unit == null ? read : read.in(BigDecimal.valueOf(unit));
    }

    /** What is to be told of it, once for the sheet. */
    List<Finding> findings(ColumnFindings columns, CurrencyUnit reporting) {
        List<Finding> findings = new ArrayList<>();
        ColumnMapping first = found.mapping();
        if (found.unitAbove() != null && unit == null) {
            findings.add(columns.ofUnitAbove(first, found.unitAbove()));
        }
        TitledCurrency currency = found.currencyAbove();
        if (currency != null && currency.of(first) != first) {
            columns.ofCurrencyAbove(first, currency, reporting).ifPresent(findings::add);
        }
        return findings;
    }
}
