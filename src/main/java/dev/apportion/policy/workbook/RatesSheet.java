package dev.apportion.policy.workbook;

import dev.apportion.cost.Period;
import dev.apportion.policy.ExchangeRate;
import dev.apportion.policy.workbook.cell.DateCells;
import dev.apportion.policy.workbook.cell.MoneyCells;
import dev.apportion.policy.workbook.cell.NumberCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** The Rates sheet. */
final class RatesSheet {

    static final SheetLayout LAYOUT =
            new SheetLayout("Rates", false, List.of("Currency", "Period", "Rate"), List.of("Note"));

    private RatesSheet() {}

    static List<ExchangeRate> read(PolicySheet sheet, CurrencyUnit reporting) {
        List<ExchangeRate> rates = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (PolicyRow row : sheet.rows()) {
            row.neededText("Currency");
            CurrencyUnit currency = MoneyCells.currency(row, "Currency");
            Period period = DateCells.neededPeriod(row, "Period");
            row.neededText("Rate");
            BigDecimal rate = NumberCells.decimal(row, "Rate");
            if (rate != null && rate.signum() <= 0) {
                row.fault("Rate", "A rate must be above 0.");
            }
            if (currency == null || rate == null) {
                continue;
            }
            if (currency.equals(reporting) && rate.compareTo(BigDecimal.ONE) != 0) {
                row.fault("Rate", currency + " is the reporting currency; its rate is 1. Delete the row.");
            }
            Integer other = places.putIfAbsent(currency + " " + period, row.number());
            if (other != null) {
                row.fault(
                        "Rate",
                        "Row " + other + " already has a rate for " + currency + " for " + period
                                + ". Delete one of the two rows.");
            }
            rates.add(new ExchangeRate(currency, period, rate));
        }
        return rates;
    }
}
