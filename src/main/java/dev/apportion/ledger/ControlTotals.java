package dev.apportion.ledger;

import dev.apportion.cost.CostType;
import dev.apportion.cost.DepartmentSum;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.file.RowOutcomes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Control totals of a run: what was read against what is stored, and what came in against where it went.
 *
 * @param files in order of their numbers
 * @param departments in order of their codes
 */
public record ControlTotals(List<FileTotals> files, List<DepartmentTotals> departments) {

    /**
     * Totals of a file. Amounts are in minor units by currency.
     *
     * @param ignored rows by reason
     * @param rowHash sum of the row numbers of all rows read
     * @param sheets what was made of its sheets, and where all their numbers are; empty for a file that was not read
     */
    public record FileTotals(
            SourceFile file,
            long read,
            long accepted,
            long rejected,
            Map<RowOutcome.Reason, Long> ignored,
            Map<String, Long> acceptedAmounts,
            Map<String, Long> rejectedAmounts,
            Map<String, Long> ignoredAmounts,
            long rowHash,
            List<SheetReading> sheets) {

        public long ignoredRows() {
            return ignored.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Totals of a department, in minor units of the reporting currency.
     *
     * @param own all of its accepted lines, held ones included
     * @param sent what it sent to pools, positive
     * @param handover what came (positive) or went (negative) to other departments by handovers
     * @param project project cost after allocation
     * @param operation operation cost after allocation
     */
    public record DepartmentTotals(
            String department,
            long own,
            long sent,
            long received,
            long handover,
            long project,
            long operation,
            long held) {

        /** What is missing (positive) or too much (negative) between what came in and where it went; zero if it ties. */
        public long difference() {
            return own - sent + received + handover - project - operation - held;
        }
    }

    /** Reads the totals of a run from the ledger, as its rows were counted when it was balanced. */
    public static ControlTotals of(RunLedger ledger) {
        return new ControlTotals(files(ledger), departments(ledger));
    }

    /** The totals of the files alone. */
    public static List<FileTotals> files(RunLedger ledger) {
        List<FileTotals> files = new ArrayList<>();
        List<RowOutcomes.Count> counts = ledger.rows().counts();
        Map<Integer, List<SheetReading>> sheets = ledger.sheets().all();
        for (SourceFile file : ledger.files().all()) {
            files.add(fileTotals(
                    file,
                    counts.stream()
                            .filter(count -> count.fileNumber() == file.number())
                            .toList(),
                    sheets.getOrDefault(file.number(), List.of())));
        }
        return files;
    }

    /** The totals of the departments alone, from sums; departments without any cost don't appear. */
    public static List<DepartmentTotals> departments(RunLedger ledger) {
        return departments(ledger.sums().departments(), ledger.allocations().loaded());
    }

    private static FileTotals fileTotals(
            SourceFile file, Collection<RowOutcomes.Count> counts, List<SheetReading> sheets) {
        Map<RowOutcome.Reason, Long> ignored = new EnumMap<>(RowOutcome.Reason.class);
        Map<RowOutcome.Kind, Map<String, Long>> amounts = new EnumMap<>(RowOutcome.Kind.class);
        Map<RowOutcome.Kind, Long> rows = new EnumMap<>(RowOutcome.Kind.class);
        for (RowOutcomes.Count count : counts) {
            rows.merge(count.outcome(), count.rows(), Long::sum);
            if (count.reason() != null) {
                ignored.merge(count.reason(), count.rows(), Long::sum);
            }
            if (count.currency() != null) {
                amounts.computeIfAbsent(count.outcome(), outcome -> new TreeMap<>())
                        .merge(count.currency(), count.minor(), Math::addExact);
            }
        }
        return new FileTotals(
                file,
                file.rowsRead() == null ? 0 : file.rowsRead(),
                rows.getOrDefault(RowOutcome.Kind.ACCEPTED, 0L),
                rows.getOrDefault(RowOutcome.Kind.REJECTED, 0L),
                ignored,
                amounts.getOrDefault(RowOutcome.Kind.ACCEPTED, Map.of()),
                amounts.getOrDefault(RowOutcome.Kind.REJECTED, Map.of()),
                amounts.getOrDefault(RowOutcome.Kind.IGNORED, Map.of()),
                file.rowHash() == null ? 0 : file.rowHash(),
                sheets);
    }

    /** The totals of the departments, from sums and loaded cost of a run that are at hand. */
    public static List<DepartmentTotals> departments(List<DepartmentSum> sums, List<LoadedCost> loaded) {
        Map<String, DepartmentSum> own = new TreeMap<>();
        sums.forEach(sum -> own.put(sum.department(), sum));
        Map<String, List<LoadedCost>> byDepartment = new TreeMap<>();
        loaded.forEach(cost -> byDepartment
                .computeIfAbsent(cost.department(), department -> new ArrayList<>())
                .add(cost));
        own.keySet().forEach(department -> byDepartment.putIfAbsent(department, List.of()));
        List<DepartmentTotals> totals = new ArrayList<>();
        byDepartment.forEach((department, costs) -> {
            DepartmentSum sum = own.getOrDefault(department, new DepartmentSum(department, 0, 0));
            totals.add(new DepartmentTotals(
                    department,
                    sum.minor(),
                    costs.stream().mapToLong(LoadedCost::sent).sum(),
                    costs.stream().mapToLong(LoadedCost::received).sum(),
                    costs.stream().mapToLong(LoadedCost::handover).sum(),
                    total(costs, CostType.PROJECT),
                    total(costs, CostType.OPERATION),
                    sum.heldMinor()));
        });
        return totals;
    }

    private static long total(List<LoadedCost> costs, CostType type) {
        return costs.stream()
                .filter(cost -> cost.workItem().type() == type)
                .mapToLong(LoadedCost::total)
                .sum();
    }
}
