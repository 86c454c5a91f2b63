package dev.apportion.intake.told;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.value.Currencies;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Rows between lines that are a currency and nothing else: the lines below are in it, where no heading or column says one. */
public final class CurrencySections {

    /** Codes of currencies that are words, too. */
    private static final Set<String> WORDS = Set.of("ALL", "TOP");

    private static final int FEW = 10;

    private final Currencies currencies;
    private final DepartmentNames departments;
    private final Map<Integer, CurrencyUnit> begun = new TreeMap<>();

    public CurrencySections(Currencies currencies, DepartmentNames departments) {
        this.currencies = currencies;
        this.departments = departments;
    }

    /**
     * The currency that begins with a row of a single text; null if it is no currency, or the table says its currency elsewhere.
     *
     * @param row its number, from 1
     */
    public @Nullable CurrencyUnit begin(int row, String label, ColumnMapping mapping) {
        boolean open = !mapping.has(Field.CURRENCY) && (mapping.denomination().currency() == null || !begun.isEmpty());
        if (!open || WORDS.contains(label) || departments.resolve(label) != null) {
            return null;
        }
        CurrencyUnit currency = currencies.parse(label);
        if (currency != null) {
            begun.put(row, currency);
        }
        return currency;
    }

    /** One warning about them; none if all are the reporting currency, or there are none. */
    public List<Finding> findings(@Nullable String department, String file, String sheet) {
        if (begun.values().stream().allMatch(currencies.reporting()::equals)) {
            return List.of();
        }
        List<Message> sections = begun.entrySet().stream()
                .limit(FEW)
                .map(section ->
                        Message.of("{0} below row {1}", section.getValue().getCode(), section.getKey()))
                .toList();
        return List.of(new Finding(
                Finding.Severity.WARNING,
                FindingCode.COLUMN_READ,
                department,
                new Source(file, sheet, begun.keySet().iterator().next()),
                null,
                Message.of(
                        "Rows that are a currency and nothing else begin lines in it: {0}. If that is wrong, add a column Currency.",
                        Message.joined(", ", sections))));
    }
}
