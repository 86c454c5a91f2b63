package dev.apportion.web.shell;

import dev.apportion.cost.Period;
import dev.apportion.web.access.AccessFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page shows. */
@ControllerAdvice
public final class Shell {

    /** The address of a month, for mappings. */
    public static final String PERIOD = "/{period:\\d{4}-(?:0[1-9]|1[0-2])}";

    private final Workplace workplace;

    public Shell(Workplace workplace) {
        this.workplace = workplace;
    }

    @ModelAttribute("csrf")
    String csrf(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(AccessFilter.CSRF));
    }

    @ModelAttribute("who")
    String who() {
        return workplace.who();
    }

    @ModelAttribute("folder")
    String folder() {
        return workplace.home().folder().toString();
    }

    @ModelAttribute("periods")
    List<Period> periods() {
        return workplace.periods();
    }
}
