package dev.apportion.job.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.allocate.Organization;
import dev.apportion.allocate.RandomOrganizations;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.DirectCost;
import dev.apportion.decide.CurrencyConversion;
import dev.apportion.decide.PolicyAllocation;
import dev.apportion.money.Amount;
import dev.apportion.policy.ExchangeRate;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Settings.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds for cost in currencies of no, two and three decimals, converted and allocated, tried on seeded random
 * organizations, which report in all of these currencies.
 */
class CurrencyInvariantsTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.USD, CurrencyUnit.EUR, CurrencyUnit.JPY, CurrencyUnit.of("KWD"));

    @ParameterizedTest
    @EnumSource(Method.class)
    void nothingIsLostBetweenALineAndItsReceivers(Method method) throws Exception {
        RandomOrganizations.each(method, true, (organization, what, seed) -> {
            Random random = new Random(seed);
            for (CurrencyUnit currency : CURRENCIES) {
                organization.policy.rates.add(new ExchangeRate(
                        currency, Organization.APRIL, BigDecimal.valueOf(1 + random.nextInt(5_000_000), 4)));
            }
            Policy policy = organization.policy.build();
            List<CostSum> sums = sums(organization, policy, random);

            PolicyAllocation shared = PolicyAllocation.of(policy, Organization.APRIL, sums, List.of());

            Map<String, Long> accounts = new HashMap<>();
            sums.forEach(
                    sum -> accounts.merge(sum.department() + " " + sum.account(), sum.reportingMinor(), Long::sum));
            Map<String, Long> items = new HashMap<>();
            sums.forEach(sum -> items.merge(sum.department() + " " + sum.workItem(), sum.reportingMinor(), Long::sum));
            for (DirectCost cost : shared.costs()) {
                accounts.merge(cost.department() + " " + cost.account(), -cost.minor(), Long::sum);
            }
            assertThat(accounts.values()).as("accounts, " + what).allMatch(left -> left == 0);
            Map<String, Long> departments = new HashMap<>();
            sums.forEach(sum -> departments.merge(sum.department(), sum.reportingMinor(), Long::sum));
            Map<String, Long> pools = new HashMap<>();
            for (AllocationEntry entry : shared.allocation().entries()) {
                if (entry.stage() == Stage.POOLED) {
                    pools.merge(entry.pool() + " of " + entry.fromDepartment(), entry.minor(), Long::sum);
                    items.merge(entry.fromDepartment() + " " + entry.fromItem(), -entry.minor(), Long::sum);
                } else if (entry.stage() == Stage.BETWEEN_DEPARTMENTS) {
                    pools.merge(entry.pool() + " of " + entry.fromDepartment(), -entry.minor(), Long::sum);
                    departments.merge(entry.fromDepartment(), -entry.minor(), Long::sum);
                    departments.merge(entry.toDepartment(), entry.minor(), Long::sum);
                } else {
                    items.merge(entry.toDepartment() + " " + entry.toItem(), entry.minor(), Long::sum);
                }
            }
            shared.loaded().forEach(cost -> {
                departments.merge(cost.department(), -cost.total(), Long::sum);
                items.merge(cost.department() + " " + cost.workItem().code(), -cost.total(), Long::sum);
            });
            assertThat(pools.values()).as("pools, " + what).allMatch(left -> left == 0);
            assertThat(departments.values()).as("departments, " + what).allMatch(left -> left == 0);
            assertThat(items.values()).as("work items, " + what).allMatch(left -> left == 0);
        });
    }

    /** Each cost of the organization becomes a few lines in one currency or another, summed as the ledger does. */
    private static List<CostSum> sums(Organization organization, Policy policy, Random random) {
        CurrencyConversion conversion = new CurrencyConversion(policy, Organization.APRIL);
        List<CostSum> sums = new ArrayList<>();
        for (DirectCost cost : organization.costs) {
            for (int currencies = random.nextInt(3); currencies >= 0; currencies--) {
                CurrencyUnit currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
                long original = 0;
                long reporting = 0;
                int lines = 1 + random.nextInt(4);
                for (int line = 0; line < lines; line++) {
                    long minor = random.nextInt(4_000_000) - 1_000_000L;
                    original += minor;
                    reporting += converted(
                            conversion, minor, currency, policy.settings().currency());
                }
                sums.add(new CostSum(
                        cost.department(),
                        cost.workItem().type(),
                        cost.workItem().code(),
                        cost.account(),
                        currency,
                        original,
                        reporting,
                        cost.hours(),
                        lines));
            }
        }
        return sums;
    }

    /** A line by itself: within half a minor unit of the exact amount, and a credit mirrors it. */
    private static long converted(
            CurrencyConversion conversion, long minor, CurrencyUnit currency, CurrencyUnit reporting) {
        if (conversion.isReporting(currency)) {
            return minor;
        }
        BigDecimal rate = conversion.rate(currency).orElseThrow();
        long converted = conversion.convert(new Amount(minor, currency), rate);
        BigDecimal exact = BigDecimal.valueOf(minor, currency.getDecimalPlaces())
                .multiply(rate)
                .movePointRight(reporting.getDecimalPlaces());
        assertThat(exact.subtract(BigDecimal.valueOf(converted)).abs())
                .as("%s %s at %s", minor, currency, rate)
                .isLessThanOrEqualTo(HALF);
        assertThat(conversion.convert(new Amount(-minor, currency), rate)).isEqualTo(-converted);
        return converted;
    }
}
