package dev.apportion.ledger.balance;

import dev.apportion.cost.CostSum;
import dev.apportion.ledger.Allocations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What must hold of an allocation's entries: each pool passes on all that it gathers, sender by sender; and no account of
 * a work item gives more than its lines have. Where cost enters a pool, the pool takes the account's place.
 */
public final class EntryBalance {

    private EntryBalance() {}

    /** One sentence for each difference. */
    public static List<String> differences(
            List<Allocations.PoolFlow> pools, List<Allocations.Taken> taken, List<CostSum> sums) {
        List<String> differences = new ArrayList<>();
        for (Allocations.PoolFlow pool : pools) {
            if (pool.gathered() != pool.passedOn()) {
                differences.add("Pool " + pool.pool() + " of department " + pool.department() + ": gathered "
                        + pool.gathered() + " minor units, passed on " + pool.passedOn() + ".");
            }
        }
        Map<String, Long> own = new TreeMap<>();
        for (CostSum sum : sums) {
            if (sum.type() != null) {
                own.merge(key(sum.department(), sum.workItem(), sum.account()), sum.reportingMinor(), Math::addExact);
            }
        }
        for (Allocations.Taken cell : taken) {
            String key = key(cell.department(), cell.workItem(), cell.account());
            long has = own.getOrDefault(key, 0L);
            if (Math.abs(cell.minor()) > Math.abs(has) || Long.signum(cell.minor()) == -Long.signum(has)) {
                differences.add(key + ": has " + has + " minor units, gave " + cell.minor() + ".");
            }
        }
        return differences;
    }

    private static String key(String department, String workItem, String account) {
        return "Department " + department + ", work item " + workItem
                + (account.isEmpty() ? "" : ", account " + account);
    }
}
