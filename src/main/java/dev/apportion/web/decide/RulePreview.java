package dev.apportion.web.decide;

import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.message.Wording;
import dev.apportion.policy.PolicyFault;
import dev.apportion.prepare.RuleTrial;
import dev.apportion.web.shell.Words;
import dev.apportion.whatif.RuleEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would do, before it is accepted.
 *
 * @param faults of the policy with it; where there are any, the rest is empty
 * @param findings what the rules say of each other
 * @param months in which lines fulfil its conditions, this one first
 * @param lines of them that the rule would decide otherwise than they are, in all months
 * @param why key of why it can't be accepted, in the message bundles; null if it can
 * @param madeOf SHA-256 of the policy that it is added to
 */
record RulePreview(
        List<PolicyFault> faults,
        List<String> findings,
        List<Month> months,
        long lines,
        @Nullable String why,
        String madeOf) {

    /**
     * A month with lines that fulfil the conditions.
     *
     * @param more lines beyond those that are listed
     */
    record Month(
            Period period,
            long matched,
            String amount,
            long decided,
            String decidedAmount,
            long otherwise,
            List<Line> lines,
            long more) {}

    /**
     * A line.
     *
     * @param text its description, else its account
     * @param now key of what it is decided as now, in the message bundles
     * @param workItem what it belongs to now; empty if it is held
     * @param fate key of what becomes of it, in the message bundles
     * @param otherwise whether it is decided, and not as the rule says
     * @param why what decides it with the rule in place
     */
    record Line(
            String file,
            String place,
            String text,
            String amount,
            String now,
            String workItem,
            String fate,
            boolean otherwise,
            String why) {}

    static RulePreview faulty(List<PolicyFault> faults) {
        return new RulePreview(faults, List.of(), List.of(), 0, "rule.faulty", "");
    }

    static RulePreview of(RuleTrial trial, List<RuleEffect> effects, Words words) {
        Wording wording = Wording.in(words.language());
        long lines = effects.stream().mapToLong(RuleEffect::decided).sum();
        return new RulePreview(
                List.of(),
                trial.findings().stream().map(Finding::message).map(wording::of).toList(),
                effects.stream()
                        .filter(effect -> effect.matched() > 0)
                        .map(effect -> month(effect, words, wording))
                        .toList(),
                lines,
                trial.neverFires() ? "rule.never" : lines == 0 ? "rule.nothing" : null,
                trial.madeOf());
    }

    private static Month month(RuleEffect effect, Words words, Wording wording) {
        return new Month(
                effect.run().period(),
                effect.matched(),
                words.money(effect.matchedMinor(), effect.run().currency()),
                effect.decided(),
                words.money(effect.decidedMinor(), effect.run().currency()),
                effect.otherwise(),
                effect.first().stream().map(line -> line(line, words, wording)).toList(),
                effect.matched() - effect.first().size());
    }

    private static Line line(RuleEffect.Line line, Words words, Wording wording) {
        Decision now = line.now().decision();
        String description = line.now().line().posting().description();
        String account = line.now().line().account().label();
        return new Line(
                line.now().line().source().file(),
                wording.of(line.now().line().source().inWords()),
                description != null ? description : account == null ? "" : account,
                words.money(line.now().line().minor(), line.now().line().currency()),
                now.type() == null ? "rule.held" : "type." + now.type(),
                now.workItem() == null ? "" : now.workItem(),
                "rule.fate." + line.fate(),
                line.fate().isOtherwise(),
                wording.of(line.then().evidence()));
    }
}
