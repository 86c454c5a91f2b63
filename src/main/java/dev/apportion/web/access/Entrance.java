package dev.apportion.web.access;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;

/** How people come in. */
public interface Entrance {

    /** Whether strangers are shown where to come in; else they see nothing at all. */
    boolean isShown();

    /** An address that lets one browser in, after that of the pages; empty where nobody is invited. */
    default Optional<String> invitation() {
        return Optional.empty();
    }

    /** Adds it to what requests pass. */
    void addTo(HttpSecurity http);

    /** What becomes of a stranger's request for something else. */
    AuthenticationEntryPoint turnAway();
}
