package dev.apportion.report;

import dev.apportion.ledger.RestatedBalance;
import dev.apportion.ledger.RestatedCost;
import dev.apportion.report.figures.LineRow;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.template.model.Description;
import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import java.util.List;

/** What a restatement of a closed period posted to a work item in a department, in the reporting currency. */
record RestatedRow(
        String department,
        String item,
        @Word String type,

        @Description("fully loaded cost as it stood before the restatement")
        BigDecimal before,

        @Description("fully loaded cost as it is now") BigDecimal after) {

    /** Nothing for a period that was not closed. */
    static List<RestatedRow> of(RunFigures figures) {
        if (figures.run.basis().restatement() == 0) {
            return List.of();
        }
        return figures
                .ledger
                .restatements()
                .balances(figures.ledger.allocations().loaded())
                .stream()
                .map(balance -> of(figures, balance))
                .toList();
    }

    private static RestatedRow of(RunFigures figures, RestatedBalance balance) {
        RestatedCost posted = balance.posted();
        return new RestatedRow(
                figures.departmentLabel(posted.department()),
                posted.workItem(),
                LineRow.type(posted.type()),
                figures.amount(balance.before()),
                figures.amount(balance.after()));
    }
}
