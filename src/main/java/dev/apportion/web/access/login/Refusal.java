package dev.apportion.web.access.login;

import dev.apportion.web.access.Addresses;
import java.util.Locale;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Why somebody sees the page to log in (again). */
enum Refusal {
    /** Another name or password. */
    WRONG,
    /** Too many failed before. */
    LOCKED,
    /** Known elsewhere, but no user. */
    UNKNOWN,
    /** The log-in elsewhere failed. */
    ELSEWHERE,
    /** The list of users can't be read. */
    BROKEN,
    /** The session is over. */
    ENDED,
    /** Has another password now. */
    CHANGED,
    /** Logged out. */
    OUT;

    static Refusal of(AuthenticationException e) {
        if (e instanceof LockedException) {
            return LOCKED;
        }
        if (e instanceof OAuth2AuthenticationException elsewhere) {
            return elsewhere.getError().getErrorCode().equals(ProviderLogIn.UNKNOWN) ? UNKNOWN : ELSEWHERE;
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
