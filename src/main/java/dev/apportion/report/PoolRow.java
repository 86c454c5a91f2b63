package dev.apportion.report;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.GrossCost;
import dev.apportion.policy.Pool;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.template.model.Description;
import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cost pool before and after charges from other pools, in the reporting currency. */
record PoolRow(
        String code,
        String name,

        @Description("department whose cost it gathers, or All departments") @Word
        String sender,

        @Description("cost that it gathers, of which some may stay unallocated")
        BigDecimal own,

        @Description(
                "what other pools charge its sender before it passes on; counts cost that circulates more than once")
        BigDecimal charged,

        @Description("own cost that came to rest with its receivers, through other pools too")
        BigDecimal distributed) {

    private static final String EVERYBODY = "All departments";

    /** In the order in which pools are formed. */
    static List<PoolRow> of(RunFigures figures) {
        Map<String, String> names = new HashMap<>();
        for (Pool row : figures.policy.pooling().pools()) {
            names.putIfAbsent(row.code(), row.name());
        }
        Map<String, Long> distributed = new HashMap<>();
        for (AllocationEntry entry : figures.entries) {
            if (entry.stage() == AllocationEntry.Stage.BETWEEN_DEPARTMENTS) {
                distributed.merge(entry.pool(), entry.minor(), Math::addExact);
            }
        }
        return figures.ledger.allocations().gross().stream()
                .map(pool -> of(
                        figures, pool, names.getOrDefault(pool.pool(), ""), distributed.getOrDefault(pool.pool(), 0L)))
                .toList();
    }

    private static PoolRow of(RunFigures figures, GrossCost pool, String name, long distributed) {
        String sender = pool.sender();
        return new PoolRow(
                pool.pool(),
                name,
                sender == null ? EVERYBODY : figures.departmentLabel(sender),
                figures.amount(pool.ownMinor()),
                figures.amount(Math.subtractExact(pool.grossMinor(), pool.ownMinor())),
                figures.amount(distributed));
    }
}
