package dev.apportion.web.access.login;

import dev.apportion.web.access.Addresses;
import java.util.Locale;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** Why somebody sees the page to log in (again). */
enum Refusal {
    /** Another name or password. */
    WRONG,
    /** Too many failed before. */
    LOCKED,
    /** The list of users can't be read. */
    BROKEN,
    /** The session is over. */
    ENDED,
    /** Logged out. */
    OUT;

    static Refusal of(AuthenticationException e) {
        if (e instanceof LockedException) {
            return LOCKED;
        }
        return e instanceof InternalAuthenticationServiceException ? BROKEN : WRONG;
    }

    /** The page that says so. */
    String address() {
        return Addresses.LOG_IN + "?why=" + this;
    }

    /** Of its words in the message bundles. */
    public String key() {
        return "login." + name().toLowerCase(Locale.ROOT);
    }
}
