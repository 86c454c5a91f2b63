package dev.apportion.policy.workbook;

import dev.apportion.cost.CostType;
import dev.apportion.policy.Pool;
import dev.apportion.policy.Settings;
import dev.apportion.policy.condition.Condition;
import dev.apportion.policy.workbook.cell.Choice;
import dev.apportion.policy.workbook.cell.ConditionCells;
import dev.apportion.policy.workbook.cell.NumberCells;
import dev.apportion.policy.workbook.cell.PercentCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Pools sheet. Several rows of one code are parts of one pool; a later row may leave blank what the first says. */
final class PoolsSheet {

    static final SheetLayout LAYOUT = new SheetLayout(
            "Pools",
            false,
            List.of("Code", "Name", "Base"),
            List.of(
                    "Sender",
                    "Accounts",
                    "Activities",
                    "Type",
                    "Method",
                    "Receivers",
                    "Excluded",
                    "Order",
                    "Portion",
                    "Negative base"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Choice<CostType> TYPE = Choice.of(CostType.class);
    private static final Choice<Settings.Method> METHOD = Choice.of(Settings.Method.class);
    private static final Choice<Settings.NegativeBase> NEGATIVE = Choice.of(Settings.NegativeBase.class);

    private final Names departments;
    private final Names bases;
    private final List<Pool> pools = new ArrayList<>();
    private final Map<String, PolicyRow> last = new LinkedHashMap<>();

    private PoolsSheet(Names departments, Names bases) {
        this.departments = departments;
        this.bases = bases;
    }

    static List<Pool> read(PolicySheet sheet, Names departments, Names bases) {
        PoolsSheet reader = new PoolsSheet(departments, bases);
        sheet.rows().forEach(reader::add);
        reader.checkPortions();
        return reader.pools;
    }

    private void add(PolicyRow row) {
        String code = row.neededText("Code");
        Pool first = pools.stream()
                .filter(pool -> pool.code().equalsIgnoreCase(code))
                .findFirst()
                .orElse(null);
        Pool pool = pool(row, code, first);
        if (first != null) {
            checkSame(row, first, pool);
        }
        for (String both : pool.sharing().receivers()) {
            if (pool.sharing().excluded().contains(both)) {
                row.fault(
                        "Excluded",
                        both + " is listed both as a receiver and as excluded. Remove it from one of" + " the two.");
            }
        }
        last.put(pool.code(), row);
        pools.add(pool);
    }

    private Pool pool(PolicyRow row, String code, @Nullable Pool first) {
        String sender = departments.optional(row, "Sender");
        Condition accounts = ConditionCells.accounts(row, "Accounts");
        Condition activities = ConditionCells.condition(row, "Activities");
        CostType type = TYPE.read(row, "Type");
        Integer order = NumberCells.wholeNumber(row, "Order");
        BigDecimal portion = PercentCells.percent(row, "Portion");
        PercentCells.askIfFraction(row, "Portion");
        return new Pool(
                first != null ? first.code() : code,
                row.neededText("Name"),
                new Pool.Gathers(
                        first != null && sender == null ? first.sender() : sender,
                        first != null && row.blank("Accounts") ? first.gathers().accounts() : accounts,
                        first != null && row.blank("Activities")
                                ? first.gathers().activities()
                                : activities,
                        first != null && type == null ? first.gathers().type() : type),
                new Pool.Sharing(
                        bases.needed(row, "Base"),
                        METHOD.read(row, "Method"),
                        departments.list(row, "Receivers"),
                        departments.list(row, "Excluded"),
                        portion == null ? HUNDRED : portion,
                        NEGATIVE.read(row, "Negative base")),
                order != null ? order : first != null ? first.order() : pools.size() + 1,
                row.number());
    }

    private static void checkSame(PolicyRow row, Pool first, Pool pool) {
        Pool.Gathers before = first.gathers();
        Pool.Gathers now = pool.gathers();
        same(row, "Sender", before.sender(), now.sender());
        same(row, "Accounts", before.accounts(), now.accounts());
        same(row, "Activities", before.activities(), now.activities());
        same(row, "Type", before.type(), now.type());
        same(row, "Order", first.order(), pool.order());
    }

    private static void same(PolicyRow row, String heading, @Nullable Object first, @Nullable Object later) {
        if (!Objects.equals(first, later)) {
            row.fault(
                    heading,
                    heading + " differs from the pool's first row. The rows of one pool gather the same"
                            + " cost; repeat it or leave the cell empty.");
        }
    }

    private void checkPortions() {
        last.forEach((code, row) -> {
            BigDecimal sum = pools.stream()
                    .filter(pool -> pool.code().equals(code))
                    .map(Pool::portion)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(HUNDRED) != 0) {
                row.fault(
                        "Portion",
                        "The portions of pool " + code + " add up to " + NumberCells.plain(sum)
                                + " percent. They must add up to 100.");
            }
        });
    }
}
