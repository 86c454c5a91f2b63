package dev.apportion.web.access.login;

import dev.apportion.web.access.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to log in. */
@Controller
public final class LogInController {

    private final boolean elsewhere;

    /** @param elsewhere whether people may log in at a provider too */
    public LogInController(boolean elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** @param why what is told there; null for nothing */
    @GetMapping(Addresses.LOG_IN)
    String page(@RequestParam(required = false) @Nullable Refusal why, Model model) {
        model.addAttribute("why", why == null ? null : why.key());
        model.addAttribute("elsewhere", elsewhere ? ProviderLogIn.ADDRESS : null);
        return "login";
    }
}
