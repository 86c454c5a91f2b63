package dev.apportion.report.figures;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.message.Message;
import dev.apportion.policy.Base;
import dev.apportion.template.model.Description;
import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the allocation's trace as a row.
 */
public record AllocationRow(
        @Word String step,
        @Nullable String pool,
        String sender,
        String receiver,

        @Description("work item on the side of the department that the row is shown to; blank if none") @Nullable
        String item,

        @Word String method,
        @Word String base,
        @Description("the share of the base") BigDecimal quantity,
        @Description("the whole of the base") BigDecimal total,

        @Description("what the base counts, as the policy says; blank if it doesn't; % where the share is a percentage")
        @Nullable
        String unit,

        @Description("in the reporting currency: what the receiver gets more; negative for the side that gives")
        BigDecimal amount) {

    /** As one department sees it: nothing of the other side's work items. */
    public static AllocationRow seenBy(RunFigures figures, AllocationEntry entry, String department) {
        boolean gives = entry.fromDepartment().equals(department)
                && !(entry.stage() == AllocationEntry.Stage.WITHIN_DEPARTMENT);
        String item = entry.fromDepartment().equals(department) && entry.fromItem() != null
                ? entry.fromItem()
                : entry.toDepartment().equals(department) ? entry.toItem() : null;
        return row(figures, entry, item, gives ? Math.negateExact(entry.minor()) : entry.minor());
    }

    public static AllocationRow of(RunFigures figures, AllocationEntry entry) {
        return row(figures, entry, entry.toItem() == null ? entry.fromItem() : entry.toItem(), entry.minor());
    }

    private static AllocationRow row(RunFigures figures, AllocationEntry entry, @Nullable String item, long minor) {
        return new AllocationRow(
                switch (entry.stage()) {
                    case POOLED -> "Into the pool";
                    case BETWEEN_DEPARTMENTS -> "Between departments";
                    case WITHIN_DEPARTMENT -> "To work items";
                    case HANDOVER -> "Handover";
                },
                entry.pool().isEmpty() ? null : entry.pool(),
                figures.departmentLabel(entry.fromDepartment()),
                figures.departmentLabel(entry.toDepartment()),
                item,
                entry.basis().methodInWords(),
                base(figures, entry),
                entry.basis().quantity(),
                entry.basis().total(),
                entry.basis().afterAllCharges()
                        ? "%"
                        : unit(figures, entry.basis().base()),
                figures.amount(minor));
    }

    /** Its code or its kind; of what was gathered the account, which is why it was. */
    private static String base(RunFigures figures, AllocationEntry entry) {
        return entry.stage() == AllocationEntry.Stage.POOLED && !entry.account().isEmpty()
                ? figures.wording.of(Message.of("account {0}", entry.account()))
                : entry.basis().base();
    }

    private static @Nullable String unit(RunFigures figures, String base) {
        Base registered = figures.policy.pooling().bases().get(base);
        return registered == null ? null : registered.unit();
    }
}
