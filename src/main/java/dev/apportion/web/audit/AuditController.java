package dev.apportion.web.audit;

import dev.apportion.control.AuditCheck;
import dev.apportion.cost.Period;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.web.shell.Shell;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of who did what when, and whether that holds. */
@Controller
public final class AuditController {

    private static final int A_PAGE = 100;

    private final Workplace workplace;
    private final Words words;

    public AuditController(Workplace workplace, Words words) {
        this.workplace = workplace;
        this.words = words;
    }

    /**
     * The log, the latest first.
     *
     * @param page from 0
     * @param check whether to look at all that was recorded, which takes a moment for many lines
     */
    @GetMapping(Shell.PERIOD + "/audit")
    String audit(
            @PathVariable Period period,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "false") boolean check,
            Model model)
            throws Exception {
        model.addAttribute("period", period);
        workplace.look(ledger -> {
            List<AuditEntry> entries = new ArrayList<>(ledger.audit().entries());
            if (check) {
                model.addAttribute("faults", AuditCheck.faults(workplace.home(), ledger, entries));
            }
            Collections.reverse(entries);
            int from = Math.min(Math.max(0, page) * A_PAGE, entries.size());
            int to = Math.min(from + A_PAGE, entries.size());
            model.addAttribute("entries", entries.subList(from, to));
            model.addAttribute("words", words);
            model.addAttribute("newer", from > 0 ? Integer.valueOf(page - 1) : null);
            model.addAttribute("older", to < entries.size() ? Integer.valueOf(page + 1) : null);
            return model;
        });
        return "audit";
    }
}
