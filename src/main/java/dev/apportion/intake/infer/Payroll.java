package dev.apportion.intake.infer;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Inferred;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.intake.table.TotalWords;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A list of what people earn. Its cost is not what is paid out, but what they earn before deductions, and what the employer pays on
 * top, where no column adds that up.
 */
final class Payroll {

    private Payroll() {}

    /** The mapping with these columns as its amounts, if the table is a payroll. */
    static ColumnMapping find(ColumnMapping known, SampledTable table) {
        int named = known.column(Field.AMOUNT);
        if (named < 0 || !known.shares().isEmpty() || hasWhole(table) || !isPayroll(table)) {
            return known;
        }
        int gross = is(table, named, Role.GROSS) || is(table, named, Role.WAGES) ? named : -1;
        if (is(table, named, Role.NET)) {
            gross = IntStream.range(0, table.width())
                    .filter(column -> is(table, column, Role.GROSS) && isMoney(table, column))
                    .findFirst()
                    .orElse(-1);
        }
        if (gross < 0) {
            return known;
        }
        Map<Integer, String> parts = new LinkedHashMap<>();
        parts.put(gross, table.heading(gross));
        for (int column = 0; column < table.width(); column++) {
            if (column != gross && is(table, column, Role.EMPLOYER) && isMoney(table, column)) {
                parts.put(column, table.heading(column));
            }
        }
        return gross == named && parts.size() == 1
                ? known
                : known.ofParts(
                        new Inferred(
                                Field.AMOUNT,
                                gross,
                                Message.of(
                                        "in a payroll cost is what people earn before deductions and what the "
                                                + "employer pays on top: {0}",
                                        String.join(" + ", parts.values()))),
                        parts);
    }

    /** Whether a column is called what the employer pays in all: {@code Total employer cost}, {@code Arbeitgeberbrutto}. */
    private static boolean hasWhole(SampledTable table) {
        return IntStream.range(0, table.width())
                .anyMatch(column -> isMoney(table, column)
                        && (table.isSumOfLeft(column)
                                || (is(table, column, Role.EMPLOYER) && TotalWords.isTotal(table.heading(column)))));
    }

    /** Whether money is called what people earn; invoices, too, have a net and a gross amount. */
    private static boolean isPayroll(SampledTable table) {
        return IntStream.range(0, table.width()).noneMatch(column -> is(table, column, Role.VAT))
                && IntStream.range(0, table.width())
                        .anyMatch(column -> is(table, column, Role.WAGES) && isMoney(table, column));
    }

    private static boolean isMoney(SampledTable table, int column) {
        return table.profile(column).mayBeMoney();
    }

    private static boolean is(SampledTable table, int column, Role role) {
        Set<Role> roles = HeadingWords.roles(table.heading(column));
        return roles.contains(role) && !roles.contains(Role.CUMULATIVE) && !roles.contains(Role.PLAN);
    }
}
