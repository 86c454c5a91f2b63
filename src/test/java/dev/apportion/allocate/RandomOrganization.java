package dev.apportion.allocate;

import dev.apportion.cost.CostType;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.WorkItem;
import dev.apportion.policy.Settings;
import dev.apportion.policy.condition.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Seeded organizations of all shapes, always with a way out for each support department's cost. */
public final class RandomOrganization {

    private static final Settings.WithinBase[] WITHIN = Settings.WithinBase.values();
    /** Of two, no and three decimals. */
    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.USD, CurrencyUnit.JPY, CurrencyUnit.of("KWD"));

    private RandomOrganization() {}

    public static Organization of(long seed, Settings.Method method, boolean mutual, boolean credits) {
        Random random = new Random(seed);
        Organization organization = new Organization();
        organization.settings(
                CURRENCIES.get(random.nextInt(CURRENCIES.size())),
                method,
                WITHIN[random.nextInt(WITHIN.length)],
                Settings.NegativeBase.ABORT);
        int supports = 1 + random.nextInt(6);
        int operating = 1 + random.nextInt(8);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < supports; i++) {
            organization.support("S" + i, random.nextInt(10));
            codes.add("S" + i);
        }
        for (int i = 0; i < operating; i++) {
            organization.operating("D" + i);
            codes.add("D" + i);
        }
        if (random.nextBoolean()) {
            organization.keyFigures("AREA", random.nextInt(8) == 0 ? Map.of() : quantities(random, codes, true));
            row(organization, random, codes, "RENT", null, "AREA", new StartsWith("6"), 100);
        }
        for (int i = 0; i < supports; i++) {
            String sender = "S" + i;
            // What a department uses of its own service counts for nobody.
            List<String> served = codes.stream()
                    .filter(code -> mutual || code.startsWith("D") || code.equals(sender))
                    .toList();
            organization.keyFigures("B" + i, quantities(random, served, true));
            // Where nobody has a quantity the part stays unallocated.
            organization.keyFigures("C" + i, random.nextInt(10) == 0 ? Map.of() : quantities(random, served, true));
            int fixed = random.nextInt(101);
            row(organization, random, served, "P" + i, sender, "B" + i, Condition.ANY, fixed);
            row(organization, random, served, "P" + i, sender, "C" + i, Condition.ANY, 100 - fixed);
        }
        for (String code : codes) {
            for (int line = random.nextInt(6); line >= 0; line--) {
                long minor = random.nextInt(2_000_000) - (credits ? 500_000L : 0);
                organization.costs.add(cost(random, code, minor));
            }
        }
        return organization;
    }

    /** Leaves out some departments, sometimes by naming the others, but never the last one. */
    private static void row(
            Organization organization,
            Random random,
            List<String> served,
            String pool,
            @Nullable String sender,
            String base,
            Condition accounts,
            int portion) {
        List<String> rest = served.subList(0, served.size() - 1);
        List<String> left = rest.stream().filter(code -> random.nextInt(4) == 0).toList();
        List<String> receivers = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            receivers.add(served.get(served.size() - 1));
            rest.stream().filter(code -> random.nextInt(4) > 0).forEach(receivers::add);
        }
        organization.pool(pool, sender, base, accounts, receivers, left, String.valueOf(portion));
    }

    private static DirectCost cost(Random random, String department, long minor) {
        CostType type = random.nextBoolean() ? CostType.PROJECT : CostType.OPERATION;
        String item = type.name().charAt(0) + department + random.nextInt(3);
        return new DirectCost(
                department,
                new WorkItem(item, item, type, department),
                random.nextBoolean() ? "5000" : "6000",
                minor,
                BigDecimal.valueOf(random.nextInt(400), 1),
                1);
    }

    /** The last department, which is operating, always has a quantity. */
    private static Map<String, Integer> quantities(Random random, List<String> codes, boolean last) {
        Map<String, Integer> quantities = new LinkedHashMap<>();
        for (String code : codes) {
            if (random.nextInt(3) > 0) {
                quantities.put(code, 1 + random.nextInt(100));
            }
        }
        if (last) {
            quantities.put(codes.get(codes.size() - 1), 1 + random.nextInt(100));
        }
        return quantities;
    }
}
