package dev.apportion.web.access.login;

import dev.apportion.team.Passwords;
import dev.apportion.team.Team;
import dev.apportion.team.User;
import dev.apportion.web.access.Addresses;
import dev.apportion.web.access.Person;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where users give themselves another password. */
@Controller
public final class PasswordController {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordController.class);

    /** Tries of the password that one has, so that a session that somebody left open doesn't give it away. */
    private static final int FREE = 5;

    private final Team team;
    private final Attempts attempts = new Attempts(InstantSource.system(), FREE);

    public PasswordController(Team team) {
        this.team = team;
    }

    @GetMapping(Addresses.PASSWORD)
    String page(Model model) {
        model.addAttribute("elsewhere", user().password() == null);
        return "password";
    }

    /** Changes it, which ends all sessions of the user, this one too. */
    @PostMapping(Addresses.PASSWORD)
    String change(@RequestParam String current, @RequestParam String password, @RequestParam String again, Model model)
            throws IOException {
        User user = user();
        Optional<String> fault = fault(user, current, password, again);
        if (fault.isPresent()) {
            model.addAttribute("fault", fault.get());
            return page(model);
        }
        team.password(user.name(), Passwords.hash(password));
        return "redirect:" + Refusal.CHANGED.address();
    }

    /** Key of why not, in the message bundles. */
    private Optional<String> fault(User user, String current, String password, String again) {
        if (!password.equals(again)) {
            return Optional.of("password.differ");
        }
        if (Passwords.fault(password).isPresent()) {
            return Optional.of("password.weak");
        }
        if (!attempts.begin(user.name())) {
            return Optional.of(Refusal.LOCKED.key());
        }
        if (!Passwords.matches(current, Optional.of(user))) {
            LOG.warn("The password of {} stays: the one given as the present one is another", user.name());
            return Optional.of("password.wrong");
        }
        attempts.forget(user.name());
        return Optional.empty();
    }

    private static User user() {
        return Objects.requireNonNull(Person.present(), "Nobody was let in").user();
    }
}
