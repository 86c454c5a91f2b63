package dev.apportion.decide;

import dev.apportion.allocate.PolicyDoubts;
import dev.apportion.classify.UnknownCodes;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What somebody should look at in a policy, the same in a check and in a run. */
public final class PolicyReview {

    private PolicyReview() {}

    /**
     * The findings.
     *
     * @param costs decided cost as far as it is known
     * @param held lines that nobody has decided
     */
    public static List<Finding> of(
            Policy policy, Period period, Collection<DirectCost> costs, Iterable<CostLine> held) {
        List<Finding> findings = new ArrayList<>();
        policy.warnings().forEach(warning -> findings.add(warning.asFinding(Finding.Severity.WARNING)));
        findings.addAll(PolicyDoubts.of(policy, period, costs));
        findings.addAll(UnknownCodes.of(policy, costs, held));
        return findings;
    }
}
