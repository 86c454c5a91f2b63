package dev.apportion.web.decide;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.folder.RunFailedException;
import dev.apportion.web.shell.Shell;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where held lines are decided. */
@Controller
public final class DecideController {

    private static final int GROUPS = 25;

    private final Deciding deciding;

    public DecideController(Deciding deciding) {
        this.deciding = deciding;
    }

    @GetMapping(Shell.PERIOD + "/decide")
    String held(@PathVariable Period period, @RequestParam(defaultValue = "1") int page, Model model) throws Exception {
        model.addAttribute("period", period);
        Optional<HeldLines> held = deciding.held(period);
        if (held.isPresent()) {
            int pages = Math.max(1, (held.get().groups().size() + GROUPS - 1) / GROUPS);
            int shown = Math.min(Math.max(1, page), pages);
            model.addAttribute("runId", held.get().runId());
            model.addAttribute("count", held.get().count());
            model.addAttribute("decided", deciding.decided(held.get(), period));
            model.addAttribute("items", held.get().items());
            model.addAttribute("page", shown);
            model.addAttribute("pages", pages);
            model.addAttribute("groups", deciding.groups(held.get(), period, (shown - 1) * GROUPS, GROUPS));
        }
        return "decide";
    }

    /** Decides a group or a line; gives the group anew. */
    @PostMapping(Shell.PERIOD + "/decide")
    String decide(
            @PathVariable Period period,
            @RequestParam long runId,
            @RequestParam int group,
            @RequestParam(required = false) @Nullable String line,
            @RequestParam CostType type,
            @RequestParam(defaultValue = "") String workItem,
            @RequestParam(defaultValue = "false") boolean activity,
            @RequestParam(defaultValue = "") String why,
            Model model)
            throws Exception {
        HeldLines held = deciding.held(period, runId);
        deciding.decide(held, period, group, line, type, workItem, activity, why);
        return anew(held, period, group, model);
    }

    /** Takes a decision back that no run took over yet; gives the group anew. */
    @PostMapping(Shell.PERIOD + "/decide/undo")
    String undo(
            @PathVariable Period period,
            @RequestParam long runId,
            @RequestParam int group,
            @RequestParam(required = false) @Nullable String line,
            Model model)
            throws Exception {
        HeldLines held = deciding.held(period, runId);
        deciding.undo(held, period, group, line);
        return anew(held, period, group, model);
    }

    private String anew(HeldLines held, Period period, int group, Model model) throws RunFailedException {
        model.addAttribute("period", period);
        model.addAttribute("runId", held.runId());
        model.addAttribute("view", deciding.group(held, period, group));
        return "decide :: group";
    }
}
