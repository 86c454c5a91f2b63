package dev.apportion.report.whatif;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.WorkItem;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.lang3.StringUtils;
import org.joda.money.CurrencyUnit;

/**
 * The fully loaded cost of each work item under two policies. The effects of a work item's causes add up to its
 * difference: lines that were decided again, exchange rates, pools and handovers.
 */
public final class PolicyDifferences {

    /** Held cost among the work items. */
    static final String HELD = "";

    /** A work item in a department. */
    record Place(String department, String item) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byDepartment = department.compareTo(other.department);
            return byDepartment != 0 ? byDepartment : item.compareTo(other.item);
        }
    }

    public final TreeMap<Place, Effects> places = new TreeMap<>();
    final Map<Place, WorkItem> itemsBefore = new TreeMap<>();
    final Map<Place, WorkItem> itemsAfter = new TreeMap<>();
    /** How many lines a cause moved. */
    final Map<DifferenceCause, Integer> lines = new HashMap<>();

    /** What each cause is called. */
    private final Map<DifferenceCause, Message> words = new HashMap<>();

    public long notCost;
    public long byRates;
    /** Lines that differ. */
    public int moved;

    public static PolicyDifferences of(PolicyOutcome before, PolicyOutcome after, Iterable<LineChange> changes) {
        PolicyDifferences differences = new PolicyDifferences();
        for (LoadedCost cost : before.loaded()) {
            Place place = new Place(cost.department(), cost.workItem().code());
            differences.at(place).before = cost.total();
            differences.itemsBefore.put(place, cost.workItem());
        }
        for (LoadedCost cost : after.loaded()) {
            Place place = new Place(cost.department(), cost.workItem().code());
            differences.at(place).after = cost.total();
            differences.itemsAfter.put(place, cost.workItem());
        }
        held(before).forEach((department, minor) -> differences.at(new Place(department, HELD)).before = minor);
        held(after).forEach((department, minor) -> differences.at(new Place(department, HELD)).after = minor);
        changes.forEach(differences::add);
        differences.namePools(PoolRules.of(before.entries()), PoolRules.of(after.entries()));
        before.entries().forEach(entry -> differences.add(entry, -1));
        after.entries().forEach(entry -> differences.add(entry, 1));
        return differences;
    }

    /** Work items whose cost differs. */
    public int changed() {
        return (int) places.values().stream()
                .filter(effects -> effects.before != effects.after)
                .count();
    }

    /** What a cause is called in a language. */
    String inWords(DifferenceCause cause, Wording wording) {
        return StringUtils.capitalize(wording.of(Objects.requireNonNull(words.get(cause))));
    }

    /** The first name stays. */
    private DifferenceCause named(DifferenceCause cause, Message name) {
        words.putIfAbsent(cause, name);
        return cause;
    }

    private Effects at(Place place) {
        return places.computeIfAbsent(place, absent -> new Effects());
    }

    private static Map<String, Long> held(PolicyOutcome outcome) {
        Map<String, Long> held = new TreeMap<>();
        for (CostSum sum : outcome.sums()) {
            if (sum.type() == null) {
                held.merge(sum.department(), sum.reportingMinor(), Math::addExact);
            }
        }
        return held;
    }

    private void add(LineChange change) {
        if (!change.differs()) {
            return;
        }
        moved++;
        long minor = change.before().reportingMinor();
        if (change.moves()) {
            DifferenceCause cause = named(change.cause(), change.causeInWords());
            at(place(change.before())).add(cause, -minor);
            if (change.notCost()) {
                notCost = Math.addExact(notCost, minor);
            } else {
                at(place(change.after())).add(cause, minor);
            }
            lines.merge(cause, 1, Integer::sum);
        }
        long byRate = change.after().reportingMinor() - minor;
        if (!change.notCost() && byRate != 0) {
            CurrencyUnit currency = change.after().line().currency();
            DifferenceCause cause = named(new DifferenceCause.Rate(currency), Message.of("Rate of {0}", currency));
            at(place(change.after())).add(cause, byRate);
            lines.merge(cause, 1, Integer::sum);
            byRates = Math.addExact(byRates, byRate);
        }
    }

    private static Place place(LedgerLine line) {
        String item = line.decision().workItem();
        return new Place(line.line().department(), item == null ? HELD : item);
    }

    private void add(AllocationEntry entry, int sign) {
        String from = entry.fromItem();
        String to = entry.toItem();
        DifferenceCause cause = entry.stage() == Stage.HANDOVER
                ? named(new DifferenceCause.Handover(from), Message.of("Handover of {0}", String.valueOf(from)))
                : named(new DifferenceCause.PooledCost(entry.pool()), Message.of("Pool {0}", entry.pool()));
        if (from != null) {
            at(new Place(entry.fromDepartment(), from)).add(cause, -sign * entry.minor());
        }
        if (to != null) {
            at(new Place(entry.toDepartment(), to)).add(cause, sign * entry.minor());
        }
    }

    /** Pools whose method or base changed say so. */
    private void namePools(Map<String, PoolRules> then, Map<String, PoolRules> now) {
        then.forEach(
                (pool, rules) -> words.put(new DifferenceCause.PooledCost(pool), Message.of("Pool {0}, gone", pool)));
        now.forEach((pool, rules) -> {
            PoolRules earlier = then.get(pool);
            words.put(
                    new DifferenceCause.PooledCost(pool),
                    earlier == null ? Message.of("Pool {0}, new", pool) : rules.insteadOf(earlier, pool));
        });
    }
}
