package dev.apportion.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.policy.Settings.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The closed cents are those of exact fractions, whichever way the equations are solved. */
class ClosedCentsTest {

    @Test
    void fixedPointGivesTheCentsOfFractionsInAThousandOrganizations() throws Exception {
        for (long seed = 1; seed <= 1000; seed++) {
            Organization organization = RandomOrganization.of(seed, Method.RECIPROCAL, true, true);
            Allocation exact = Allocator.allocate(
                    organization.policy.build(), Organization.APRIL, organization.costs, List.of(), 100);
            Allocation fixed = Allocator.allocate(
                    organization.policy.build(), Organization.APRIL, organization.costs, List.of(), 0);
            assertThat(fixed).as("seed " + seed).isEqualTo(exact);
        }
    }

    @Test
    void aLargerNetworkToo() throws Exception {
        Organization organization = network(28, 30, 99);
        Allocation exact =
                Allocator.allocate(organization.policy.build(), Organization.APRIL, organization.costs, List.of(), 100);
        assertThat(organization.allocate()).isEqualTo(exact);
        assertThat(organization.totals())
                .allSatisfy((code, total) -> assertThat(total == 0).isEqualTo(code.startsWith("S")));
    }

    private static Organization network(int supports, int operating, long seed) {
        Random random = new Random(seed);
        Organization organization = new Organization().method(Method.RECIPROCAL);
        for (int i = 0; i < supports; i++) {
            organization.support("S" + i, i);
        }
        for (int i = 0; i < operating; i++) {
            organization.operating("D" + i).cost("D" + i, random.nextInt(1_000_000));
        }
        for (int i = 0; i < supports; i++) {
            Map<String, Integer> quantities = new HashMap<>();
            for (int k = 0; k < 8; k++) {
                quantities.put("S" + random.nextInt(supports), 1 + random.nextInt(50));
                quantities.put("D" + random.nextInt(operating), 1 + random.nextInt(50));
            }
            organization.serves("S" + i, quantities).cost("S" + i, 1 + random.nextInt(10_000_000));
        }
        return organization;
    }
}
