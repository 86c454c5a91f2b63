package dev.apportion.web.close;

import dev.apportion.control.Approval;
import dev.apportion.control.PeriodClosing;
import dev.apportion.control.Seen;
import dev.apportion.control.Sending;
import dev.apportion.cost.Period;
import dev.apportion.deliver.DeliveryReport;
import dev.apportion.deliver.MailProblem;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.web.run.BackgroundRun;
import dev.apportion.web.shell.Shell;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where a month is approved, closed and sent. */
@Controller
public final class CloseController {

    private final Workplace workplace;
    private final BackgroundRun run;
    private final Words words;
    private final Closing closing;

    public CloseController(Workplace workplace, BackgroundRun run, Words words) {
        this.workplace = workplace;
        this.run = run;
        this.words = words;
        this.closing = new Closing(workplace, words);
    }

    @GetMapping(Shell.PERIOD + "/close")
    String look(@PathVariable Period period, Model model) throws Exception {
        return page(period, List.of(), model);
    }

    private String page(Period period, List<String> told, Model model) throws Exception {
        Optional<CloseView> view = closing.of(period);
        model.addAttribute("period", period);
        model.addAttribute("told", told);
        model.addAttribute("view", view.orElse(null));
        // A run has the ledger until it ends, and may change what is to be sent.
        if (view.isPresent() && !run.isUnderWay()) {
            model.addAttribute("plan", new Sending(workplace.home(), period, null).plan(false));
        }
        return "close";
    }

    @PostMapping(Shell.PERIOD + "/approve")
    String approve(@PathVariable Period period, @RequestParam long runId, Model model) throws Exception {
        AuditEntry entry = Approval.give(workplace.home(), period, Seen.run(runId), workplace.who());
        return page(period, List.of(words.of("close.approved", entry.detail(), entry.who())), model);
    }

    @PostMapping(Shell.PERIOD + "/close")
    String close(
            @PathVariable Period period,
            @RequestParam long runId,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean heldToo,
            @RequestParam(defaultValue = "") String accepted,
            Model model)
            throws Exception {
        AuditEntry entry = new PeriodClosing(workplace.home(), period)
                .close(Seen.run(runId), workplace.who(), why, heldToo, accepted);
        workplace.closedOne();
        return page(period, List.of(words.of("close.done", entry.who())), model);
    }

    @PostMapping(Shell.PERIOD + "/reopen")
    String reopen(@PathVariable Period period, @RequestParam(defaultValue = "") String why, Model model)
            throws Exception {
        AuditEntry entry = new PeriodClosing(workplace.home(), period).reopen(workplace.who(), why);
        return page(period, List.of(words.of("close.reopened", entry.who())), model);
    }

    /**
     * Sends what is waiting.
     *
     * @param to an address that everything goes to instead, for a rehearsal; blank for the real recipients
     */
    @PostMapping(Shell.PERIOD + "/send")
    String send(
            @PathVariable Period period,
            @RequestParam long runId,
            @RequestParam(defaultValue = "false") boolean uncertain,
            @RequestParam(defaultValue = "") String to,
            Model model)
            throws Exception {
        DeliveryReport report = new Sending(workplace.home(), period, StringUtils.trimToNull(to))
                .send(Seen.run(runId), uncertain, workplace.who());
        List<String> told = new ArrayList<>();
        told.add(report.toString());
        told.addAll(MailProblem.lines(report.problems()));
        return page(period, told, model);
    }
}
