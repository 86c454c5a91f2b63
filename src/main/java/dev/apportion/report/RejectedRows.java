package dev.apportion.report;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.money.MinorUnits;
import dev.apportion.report.figures.FindingRow;
import dev.apportion.report.figures.RunFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Rows that count nowhere until somebody corrects them, as findings for the department concerned. */
final class RejectedRows {

    private RejectedRows() {}

    static List<FindingRow> of(RunFigures figures, String department) {
        List<FindingRow> findings = new ArrayList<>();
        figures.rejected.first(department).forEach(row -> findings.add(of(row, department, figures)));
        int more = figures.rejected.more(department);
        if (more > 0) {
            findings.add(row(
                    department,
                    null,
                    null,
                    null,
                    null,
                    figures.wording.of(Message.of(
                            "{0} more rows were rejected. They are marked in the workbooks in returned/.", more))));
        }
        return findings;
    }

    private static FindingRow of(RowOutcome.Rejected row, String department, RunFigures figures) {
        Message faults = Message.joined(
                " ",
                row.faults().stream()
                        .map(fault -> Message.of(
                                "{0} in {1}: {2}", Message.plain(fault.field()), fault.cell(), fault.message()))
                        .toList());
        CurrencyUnit reporting = figures.currency;
        return row(
                department,
                row.source().file(),
                row.source().sheet(),
                row.faults().isEmpty()
                        ? figures.wording.row(row.source().row())
                        : row.faults().get(0).cell(),
                reporting.equals(row.currency()) ? MinorUnits.decimalOrNull(row.minor(), reporting) : null,
                figures.wording.of(Message.of("Not counted: {0}. {1}", amount(row), faults)));
    }

    private static FindingRow row(
            String department,
            @Nullable String file,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable BigDecimal amount,
            String message) {
        return new FindingRow(
                "To do", "Rejected", department, file, sheet, cell, FindingRow.place(sheet, cell), message, amount);
    }

    private static Object amount(RowOutcome.Rejected row) {
        Long minor = row.minor();
        CurrencyUnit currency = row.currency();
        return minor == null || currency == null
                ? Message.of("an amount that could not be read")
                : new Amount(minor, currency);
    }
}
