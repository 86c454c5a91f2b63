package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of the precedence. */
interface Step {

    /** Such as "Registered code", for the decision path. */
    String name();

    /**
     * The decision, null to leave it to the next step.
     *
     * @param key names the line, as the ledger does
     * @param findings contradictions are added here; the decision itself carries none
     */
    @Nullable
    Decision decide(CostLine line, String key, List<Finding> findings);

    /** Why this step leaves the line to the next one, for people. Only asked when it does. */
    List<String> whyNot(CostLine line);
}
