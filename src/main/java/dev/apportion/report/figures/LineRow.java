package dev.apportion.report.figures;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Source;
import dev.apportion.message.Wording;
import dev.apportion.money.MinorUnits;
import dev.apportion.template.model.Description;
import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A cost line as a row.
 */
public record LineRow(
        @Nullable LocalDate date,

        @Description("project or operation that bears it") @Nullable
        String workItem,

        @Word @Description("Project, Operation or Held") String type,
        @Nullable String activity,
        @Nullable String account,
        @Nullable String supplier,
        @Nullable String description,
        @Nullable String document,
        @Description("in the currency of the line") BigDecimal amount,
        String currency,
        @Description("in the reporting currency") BigDecimal cost,
        @Description("why it is what it is") String reason,
        @Word @Description("the same in a few words") String shortReason,
        String file,
        String sheet,
        int row) {

    public static LineRow of(LedgerLine entry, CurrencyUnit reporting, Wording wording) {
        CostLine line = entry.line();
        return new LineRow(
                line.posting().date(),
                entry.decision().workItem(),
                type(entry.decision().type()),
                line.activity().label(),
                line.account().label(),
                line.posting().supplier(),
                line.posting().description(),
                line.posting().document(),
                line.amount().decimal(),
                line.currency().getCode(),
                MinorUnits.decimal(entry.reportingMinor(), reporting),
                wording.of(entry.decision().evidence()),
                entry.decision().kind().inWords(),
                line.source().file(),
                line.source().sheet(),
                line.source().row());
    }

    /** Where it stands, as people write it. */
    public String place() {
        return new Source(file, sheet, row).toString();
    }

    /** The word for a type; null is a held line. */
    public static String type(@Nullable CostType type) {
        return type == null ? "Held" : type == CostType.PROJECT ? "Project" : "Operation";
    }
}
