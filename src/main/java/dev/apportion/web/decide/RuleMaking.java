package dev.apportion.web.decide;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.folder.Refusals;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.Rule;
import dev.apportion.prepare.ProposedPolicy;
import dev.apportion.prepare.RuleProposal;
import dev.apportion.prepare.RuleTrial;
import dev.apportion.report.review.ReviewForm;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import dev.apportion.whatif.RuleEffect;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Makes rules of held lines: proposes one, tries it on the lines of months, and puts it into the policy. */
final class RuleMaking {

    /** Months that are looked through: this one and those before it. */
    private static final int MONTHS = 12;

    /** Lines of a month that are listed. */
    private static final int LINES = 20;

    private final Workplace workplace;
    private final Words words;

    RuleMaking(Workplace workplace, Words words) {
        this.workplace = workplace;
        this.words = words;
    }

    /** The lines that a rule is made of. */
    List<CostLine> lines(HeldLines held, int group, @Nullable String key)
            throws DataFolderInUseException, IOException, RunFailedException {
        List<ReviewForm.HeldLine> listed = held.lines().getOrDefault(group, List.of()).stream()
                .filter(line -> key == null || line.key().equals(key))
                .toList();
        if (listed.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Set<String> keys = listed.stream().map(ReviewForm.HeldLine::key).collect(Collectors.toSet());
        return workplace.look(ledger -> {
            List<CostLine> lines = new ArrayList<>();
            for (LedgerLine line :
                    ledger.of(held.runId()).lines().held(listed.get(0).department())) {
                if (keys.contains(line.key())) {
                    lines.add(line.line());
                }
            }
            return lines;
        });
    }

    /** What a rule of these lines could be, for a person to change. */
    RuleForm proposed(List<CostLine> lines, ReviewForm.@Nullable Group group) {
        String suggested = group == null ? null : group.suggested();
        String item = group == null ? null : group.suggestedItem();
        Rule.Outcome outcome = Stream.of(Rule.Outcome.PROJECT, Rule.Outcome.OPERATION)
                .filter(one -> one.name().equalsIgnoreCase(suggested))
                .findFirst()
                .orElse(null);
        return new RuleForm(RuleProposal.of(lines), outcome, item == null ? "" : item, "");
    }

    /** What the rule would do. */
    RulePreview preview(Period period, RuleForm form, List<CostLine> lines)
            throws DataFolderInUseException, IOException, RunFailedException {
        try (RuleTrial trial = RuleTrial.of(workplace.home(), form.row(), lines)) {
            return RulePreview.of(trial, effects(period, trial), words);
        } catch (PolicyException e) {
            return RulePreview.faulty(e.faults());
        }
    }

    private List<RuleEffect> effects(Period period, RuleTrial trial)
            throws DataFolderInUseException, IOException, RunFailedException {
        return workplace.look(ledger -> runs(ledger, period)
                .map(run -> RuleEffect.of(ledger, run, trial.policy(), trial.rule(), LINES))
                .toList());
    }

    private static Stream<Run> runs(Ledger ledger, Period period) {
        return Stream.concat(ledger.runs().latestDone(period).stream(), ledger.runs().latestDoneBefore(period).stream())
                .limit(MONTHS);
    }

    /**
     * Puts the rule into the policy in use, or beside it.
     *
     * @param madeOf SHA-256 of the policy that it was shown with
     * @param waits whether it waits beside the policy in use, as it does where one waits there already
     * @return the rule, with its number
     * @throws RunFailedException if it can't be accepted, with the reason
     */
    synchronized Rule accept(Period period, RuleForm form, List<CostLine> lines, String madeOf, boolean waits)
            throws DataFolderInUseException, IOException, RunFailedException {
        ProposedPolicy proposed = new ProposedPolicy(workplace.home());
        try (RuleTrial trial = RuleTrial.of(workplace.home(), form.row(), lines)) {
            boolean isShown = trial.madeOf().equals(madeOf);
            String why = isShown
                    ? RulePreview.of(trial, effects(period, trial), words).why()
                    : "rule.newer";
            if (why != null) {
                throw Refusals.usage(words.of(why));
            }
            boolean alone = !proposed.isThere();
            if (!proposed.take(trial.file(), madeOf)) {
                throw Refusals.usage(words.of("rule.newer"));
            }
            if (alone && !waits) {
                adopt(proposed);
            }
            return trial.rule();
        } catch (PolicyException e) {
            throw RunFailedException.policy(e);
        }
    }

    private void adopt(ProposedPolicy proposed) throws DataFolderInUseException, IOException, RunFailedException {
        workplace.look(ledger -> {
            try {
                return proposed.adopt(ledger, workplace.who(), LocalDateTime.now(ZoneId.systemDefault()));
            } catch (PolicyException e) {
                throw RunFailedException.policy(e);
            }
        });
    }

    /** Whether a policy waits, to which the rule would be added. */
    boolean isOneWaiting() {
        return new ProposedPolicy(workplace.home()).isThere();
    }
}
