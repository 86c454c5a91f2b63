package dev.apportion.web.decide;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Period;
import dev.apportion.folder.Refusals;
import dev.apportion.folder.RunFailedException;
import dev.apportion.policy.Rule;
import dev.apportion.web.run.BackgroundRun;
import dev.apportion.web.shell.Shell;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where a rule of the policy is made of held lines. */
@Controller
public final class RuleController {

    private final Deciding deciding;
    private final BackgroundRun run;
    private final Words words;
    private final RuleMaking making;

    public RuleController(Deciding deciding, Workplace workplace, BackgroundRun run, Words words) {
        this.deciding = deciding;
        this.run = run;
        this.words = words;
        this.making = new RuleMaking(workplace, words);
    }

    /** Which lines the rule is made of: a group, or a line of it. */
    record Subject(
            Period period, long runId, int group, @Nullable String line) {}

    @GetMapping(Shell.PERIOD + "/rule")
    String propose(
            @PathVariable Period period,
            @RequestParam long runId,
            @RequestParam int group,
            @RequestParam(required = false) @Nullable String line,
            Model model)
            throws Exception {
        Subject subject = new Subject(period, runId, group, line);
        HeldLines held = deciding.held(period, runId);
        List<CostLine> lines = making.lines(held, group, line);
        return show(subject, held, making.proposed(lines, held.groups().get(group)), lines, model);
    }

    /** Shows what the rule would do as it is written now. */
    @PostMapping(Shell.PERIOD + "/rule")
    String preview(
            @PathVariable Period period,
            @RequestParam long runId,
            @RequestParam int group,
            @RequestParam(required = false) @Nullable String line,
            @RequestParam Map<String, String> sent,
            Model model)
            throws Exception {
        HeldLines held = deciding.held(period, runId);
        return show(
                new Subject(period, runId, group, line),
                held,
                RuleForm.of(sent),
                making.lines(held, group, line),
                model);
    }

    /**
     * Puts the rule into the policy as it was shown.
     *
     * @param madeOf SHA-256 of the policy that it was shown with
     */
    @PostMapping(Shell.PERIOD + "/rule/accept")
    String accept(
            @PathVariable Period period,
            @RequestParam long runId,
            @RequestParam int group,
            @RequestParam(required = false) @Nullable String line,
            @RequestParam String madeOf,
            @RequestParam boolean waits,
            @RequestParam Map<String, String> sent,
            Model model)
            throws Exception {
        if (!waits && run.isUnderWay()) {
            throw Refusals.usage(words.of("policy.busy"));
        }
        RuleForm form = whole(RuleForm.of(sent));
        boolean onlyWaits = waits || making.isOneWaiting();
        List<CostLine> lines = making.lines(deciding.held(period, runId), group, line);
        Rule rule = making.accept(period, form, lines, madeOf, onlyWaits);
        model.addAttribute("period", period);
        model.addAttribute("accepted", rule);
        model.addAttribute("waits", onlyWaits);
        return "rule";
    }

    private RuleForm whole(RuleForm form) throws RunFailedException {
        if (!form.isWhole()) {
            throw Refusals.usage(words.of("rule.incomplete"));
        }
        return form;
    }

    private String show(Subject subject, HeldLines held, RuleForm form, List<CostLine> lines, Model model)
            throws Exception {
        model.addAttribute("period", subject.period());
        model.addAttribute("subject", subject);
        model.addAttribute("form", form);
        model.addAttribute("fields", RuleForm.OFFERED);
        model.addAttribute("outcomes", RuleForm.OUTCOMES);
        model.addAttribute("items", held.items());
        model.addAttribute("count", lines.size());
        model.addAttribute("oneWaits", making.isOneWaiting());
        if (form.isWhole()) {
            model.addAttribute("preview", making.preview(subject.period(), form, lines));
        }
        return "rule";
    }
}
