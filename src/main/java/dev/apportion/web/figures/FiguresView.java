package dev.apportion.web.figures;

import dev.apportion.cost.GrossCost;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.ControlTotals.DepartmentTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** What can be asked for: departments, the largest work items, and pools, with their amounts. */
record FiguresView(List<Department> departments, List<Item> items, int otherItems, List<Pool> pools) {

    /** More work items are found by asking for them. */
    private static final int MOST_ITEMS = 100;

    /** A department's totals. What it received is charges and handovers. */
    record Department(
            String code,
            String name,
            String own,
            String sent,
            String received,
            String project,
            String operation,
            String held) {}

    /** A project or operation of all departments together, after allocation. */
    record Item(String code, String name, String type, String amount) {}

    record Pool(String code, String own, String gross) {}

    static FiguresView of(Workplace workplace, Words words, Ledger ledger, Run run) {
        RunLedger kept = ledger.of(run.id());
        CurrencyUnit currency = run.currency();
        List<Item> items = items(kept, words, currency);
        return new FiguresView(
                ControlTotals.departments(kept).stream()
                        .map(totals -> department(totals, workplace, words, currency))
                        .toList(),
                items.subList(0, Math.min(MOST_ITEMS, items.size())),
                Math.max(0, items.size() - MOST_ITEMS),
                kept.allocations().gross().stream()
                        .map((GrossCost pool) -> new Pool(
                                pool.pool(),
                                words.money(pool.ownMinor(), currency),
                                words.money(pool.grossMinor(), currency)))
                        .toList());
    }

    private static Department department(
            DepartmentTotals totals, Workplace workplace, Words words, CurrencyUnit currency) {
        return new Department(
                totals.department(),
                workplace
                        .readablePolicy()
                        .map(Policy::departments)
                        .map(departments -> departments.get(totals.department()))
                        .map(RegisteredDepartment::department)
                        .map(dev.apportion.cost.Department::name)
                        .orElse(""),
                words.money(totals.own(), currency),
                words.money(totals.sent(), currency),
                words.money(Math.addExact(totals.received(), totals.handover()), currency),
                words.money(totals.project(), currency),
                words.money(totals.operation(), currency),
                words.money(totals.held(), currency));
    }

    /** The largest first. */
    private static List<Item> items(RunLedger kept, Words words, CurrencyUnit currency) {
        record Sum(LoadedCost any, long minor) {
            Sum plus(Sum other) {
                return new Sum(any, Math.addExact(minor, other.minor));
            }
        }
        Map<String, Sum> sums = new TreeMap<>();
        kept.allocations()
                .loaded()
                .forEach(cost -> sums.merge(cost.workItem().code(), new Sum(cost, cost.total()), Sum::plus));
        List<Sum> sorted = new ArrayList<>(sums.values());
        sorted.sort(Comparator.comparingLong((Sum sum) -> -Math.abs(sum.minor())));
        return sorted.stream()
                .map(sum -> new Item(
                        sum.any().workItem().code(),
                        sum.any().workItem().name(),
                        sum.any().workItem().type().name(),
                        words.money(sum.minor(), currency)))
                .toList();
    }
}
