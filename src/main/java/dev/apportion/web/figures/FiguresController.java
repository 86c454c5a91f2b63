package dev.apportion.web.figures;

import dev.apportion.cost.Period;
import dev.apportion.explain.Explanation;
import dev.apportion.ledger.Run;
import dev.apportion.web.shell.Shell;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a month's figures. */
@Controller
public final class FiguresController {

    private final Workplace workplace;
    private final Words words;

    public FiguresController(Workplace workplace, Words words) {
        this.workplace = workplace;
        this.words = words;
    }

    /**
     * What there is to ask for, and the answer.
     *
     * @param of what the command {@code explain} takes; blank for nothing
     * @param at a part of the answer, as its page has it; empty for all
     */
    @GetMapping(Shell.PERIOD + "/figures")
    String figures(
            @PathVariable Period period,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String at,
            Model model)
            throws Exception {
        model.addAttribute("period", period);
        model.addAttribute("of", of);
        model.addAttribute("at", at);
        workplace.look(ledger -> {
            Optional<Run> run = ledger.runs().latestDone(period);
            if (run.isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            model.addAttribute("currency", run.get().currency().getCode());
            model.addAttribute("figures", FiguresView.of(workplace, words, ledger, run.get()));
            if (!of.isBlank()) {
                answer(new Explanation(workplace.home(), ledger, run.get(), AnswerView.LINES), of, at, model);
            }
            return model;
        });
        return "figures";
    }

    private void answer(Explanation explanation, String of, String at, Model model) {
        try {
            model.addAttribute("answer", AnswerView.of(explanation.explain(of.strip()), at, words));
        } catch (Explanation.UnknownException e) {
            model.addAttribute("unknown", e.getMessage());
        }
    }
}
