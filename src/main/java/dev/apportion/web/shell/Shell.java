package dev.apportion.web.shell;

import dev.apportion.cost.Period;
import dev.apportion.web.access.Addresses;
import dev.apportion.web.access.Entrance;
import dev.apportion.web.access.Permission;
import dev.apportion.web.access.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page shows. */
@ControllerAdvice
public final class Shell {

    /** The address of a month, for mappings. */
    public static final String PERIOD = Addresses.PERIOD;

    private final Workplace workplace;
    private final Entrance entrance;

    public Shell(Workplace workplace, Entrance entrance) {
        this.workplace = workplace;
        this.entrance = entrance;
    }

    @ModelAttribute("csrf")
    String csrf(HttpServletRequest request) {
        return request.getAttribute("_csrf") instanceof CsrfToken token ? token.getToken() : "";
    }

    @ModelAttribute("who")
    String who() {
        return person().map(Person::getName).orElse("");
    }

    /** Names of what this person may do, so that a page offers nothing else. */
    @ModelAttribute("may")
    Set<String> may() {
        return person().map(Person::permissions).orElse(Set.of()).stream()
                .map(Permission::name)
                .collect(Collectors.toSet());
    }

    /** Whether one logs in and out here. */
    @ModelAttribute("team")
    boolean team() {
        return entrance.isShown();
    }

    private static Optional<Person> person() {
        return Optional.ofNullable(Person.present());
    }

    @ModelAttribute("folder")
    String folder() {
        return may().contains(Permission.LOOK.name())
                ? workplace.home().folder().toString()
                : "";
    }

    @ModelAttribute("periods")
    List<Period> periods() {
        return person().isPresent() ? workplace.periods() : List.of();
    }
}
