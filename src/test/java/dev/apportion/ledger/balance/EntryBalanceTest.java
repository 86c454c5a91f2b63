package dev.apportion.ledger.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.ledger.Allocations;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryBalanceTest {

    private static final List<CostSum> SUMS = List.of(
            new CostSum("IT", CostType.OPERATION, "RUN", "4300", CurrencyUnit.EUR, 90, 100, BigDecimal.ZERO, 1));

    @Test
    void aBalancedAllocationHasNoDifferences() {
        assertThat(EntryBalance.differences(
                        List.of(new Allocations.PoolFlow("IT", "IT", 100, 100)),
                        List.of(new Allocations.Taken("IT", "RUN", "4300", 100)),
                        SUMS))
                .isEmpty();
    }

    @Test
    void aPoolThatKeepsSomethingIsNamed() {
        assertThat(EntryBalance.differences(List.of(new Allocations.PoolFlow("IT", "IT", 100, 99)), List.of(), SUMS))
                .containsExactly("Pool IT of department IT: gathered 100 minor units, passed on 99.");
    }

    @ParameterizedTest
    @ValueSource(longs = {101, -1})
    void anAccountThatGivesWhatItDoesNotHaveIsNamed(long minor) {
        assertThat(EntryBalance.differences(
                        List.of(), List.of(new Allocations.Taken("IT", "RUN", "4300", minor)), SUMS))
                .containsExactly(
                        "Department IT, work item RUN, account 4300: has 100 minor units, gave " + minor + ".");
    }
}
