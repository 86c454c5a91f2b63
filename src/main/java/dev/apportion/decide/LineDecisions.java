package dev.apportion.decide;

import dev.apportion.classify.Classifier;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides a month's lines, one by one: whether a line is cost, what it belongs to, and its amount in the reporting
 * currency. The job, a check and a what-if all ask here. What the lines of a month make of each other is decided over all
 * of them, by {@link DuplicateLines} and {@link BudgetOverruns}; what credits reverse, the classifier knows from {@link
 * Reversals}. Immutable and thread-safe.
 */
public final class LineDecisions {

    private static final Decision WAITING = new Decision(
            Decision.Kind.WAITING,
            null,
            null,
            null,
            Message.of("A credit is decided when all lines are read"),
            List.of());

    private final Classifier classifier;
    private final CurrencyConversion conversion;
    private final boolean creditsWait;
    private final Period period;

    private LineDecisions(Policy policy, Period period, Classifier classifier, boolean creditsWait) {
        this.classifier = classifier;
        this.conversion = new CurrencyConversion(policy, period);
        this.creditsWait = creditsWait;
        this.period = period;
    }

    /** Decides every line as far as the classifier knows the month. */
    public static LineDecisions of(Policy policy, Period period, Classifier classifier) {
        return new LineDecisions(policy, period, classifier, false);
    }

    /** For lines as they are read: credits wait, since what one reverses may be in a file that is not read yet. */
    public static LineDecisions whileReading(Policy policy, Period period, Classifier classifier) {
        return new LineDecisions(policy, period, classifier, true);
    }

    /** A line that an earlier revision decided, as it would be while it is read: a credit waits again. */
    public static LedgerLine asWhileReading(LedgerLine line) {
        boolean converted = line.rate() != null || line.reportingMinor() != 0;
        return Reversals.isCredit(line.line()) && converted ? line.decided(WAITING) : line;
    }

    /** Whether a row is not cost at all; empty for cost. Comes before everything else. */
    public Optional<Classifier.NotCost> notCost(CostLine line) {
        return classifier.notCost(line);
    }

    /**
     * Decides a line from a sheet that is cost.
     *
     * @param heldFor why it is held whatever its words say, such as an unknown currency; null if it is not
     */
    public DecidedLine decide(CostLine line, @Nullable Message heldFor) {
        return decide(line, classifier.key(line), heldFor);
    }

    /** Decides a line from the ledger again. */
    public DecidedLine decide(LedgerLine line, @Nullable Message heldFor) {
        return decide(line.line(), line.key(), heldFor);
    }

    private DecidedLine decide(CostLine line, String key, @Nullable Message heldFor) {
        Decision classified = creditsWait && Reversals.isCredit(line) ? WAITING : classifier.classify(line, key);
        if (heldFor != null) {
            return new DecidedLine(line, key, classified, held(heldFor, classified), null, 0, null);
        }
        if (conversion.isReporting(line.currency())) {
            return new DecidedLine(line, key, classified, classified, null, line.minor(), null);
        }
        BigDecimal rate = conversion.rate(line.currency()).orElse(null);
        if (rate == null) {
            Message missing = creditsWait
                    ? Message.of(
                            "There is no rate for {0} on the Rates sheet of the policy for {1}; add one and run again",
                            line.currency(), period.month())
                    : Message.of("There is no rate for {0}", line.currency());
            return new DecidedLine(line, key, classified, held(missing, classified), null, 0, missing);
        }
        if (conversion.isTooLarge(line.amount(), rate)) {
            Message large =
                    Message.of("At the rate {0} for {1} this amount is too large to be right", rate, line.currency());
            return new DecidedLine(line, key, classified, held(large, classified), null, 0, large);
        }
        long minor = conversion.convert(line.amount(), rate);
        return new DecidedLine(line, key, classified, classified, rate, minor, null);
    }

    private static Decision held(Message why, Decision classified) {
        return Decision.held(Decision.Kind.UNCONVERTED, why).with(classified.findings());
    }
}
