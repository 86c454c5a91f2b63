package dev.apportion.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.policy.Settings.Method;
import dev.apportion.policy.Settings.NegativeBase;
import dev.apportion.policy.Settings.WithinBase;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithinDepartmentsTest {

    @ParameterizedTest
    @CsvSource({"DIRECT_COST, 750, 250", "HOURS, 500, 500", "EVEN, 500, 500"})
    void whatADepartmentReceivesGoesToItsWorkItems(WithinBase within, long first, long second) throws Exception {
        Organization organization = new Organization()
                .settings(CurrencyUnit.USD, Method.DIRECT, within, NegativeBase.ABORT)
                .support("S", 1)
                .operating("A")
                .serves("S", Map.of("A", 1))
                .cost("S", 1000)
                .cost("A", "X", "5000", 300)
                .cost("A", "Y", "5000", 100);
        assertThat(within(organization.allocate())).containsExactly(first, second);
    }

    @Test
    void sharesOfADepartmentComeBeforeTheBase() throws Exception {
        Organization organization = new Organization()
                .support("S", 1)
                .operating("A")
                .serves("S", Map.of("A", 1))
                .cost("S", 1000)
                .cost("A", "X", "5000", 300);
        organization.share("A", "X", "10", null, null, 2);
        organization.share("A", "Z", "90", null, null, 3);
        assertThat(within(organization.allocate())).containsExactly(100L, 900L);
    }

    private static List<Long> within(Allocation allocation) {
        return allocation.entries().stream()
                .filter(entry -> entry.stage() == Stage.WITHIN_DEPARTMENT)
                .map(AllocationEntry::minor)
                .toList();
    }
}
