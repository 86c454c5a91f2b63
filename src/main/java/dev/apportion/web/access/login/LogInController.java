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

    /** @param why what is told there; null for nothing */
    @GetMapping(Addresses.LOG_IN)
    String page(@RequestParam(required = false) @Nullable Refusal why, Model model) {
        model.addAttribute("why", why == null ? null : why.key());
        return "login";
    }
}
