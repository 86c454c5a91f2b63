package dev.apportion.team;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes of passwords, each with the name of how it was made, so that a better way can take over. */
public final class Passwords {

    private static final int LEAST = 12;

    /** bcrypt looks at no more. */
    private static final int MOST_BYTES = 72;

    private static final PasswordEncoder HASHES = hashes();

    /** What is compared where there is nothing to compare, so that it takes as long. */
    private static final String NOBODY = hash("nobody has this one");

    private Passwords() {}

    /** What was hashed in no way that is good enough matches nothing. */
    private static PasswordEncoder hashes() {
        PasswordEncoder bcrypt = new BCryptPasswordEncoder();
        DelegatingPasswordEncoder hashes = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", bcrypt));
        hashes.setDefaultPasswordEncoderForMatches(bcrypt);
        return hashes;
    }

    /** Why a password can't be one; empty if it can. */
    public static Optional<String> fault(String password) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Optional.of("A password has at least " + LEAST + " characters. Nothing was changed.");
        }
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? Optional.of("A password has at most " + MOST_BYTES + " bytes. Nothing was changed.")
                : Optional.empty();
    }

    /** With salt: another one each time. */
    public static String hash(String password) {
        return String.valueOf(HASHES.encode(password));
    }

    /** Whether it is the user's; takes as long where there is no such user, or it has none. */
    public static boolean matches(String password, Optional<User> user) {
        boolean same = HASHES.matches(
                password,
                user.map(User::password).filter(hash -> !hash.isEmpty()).orElse(NOBODY));
        return same && user.map(User::password).isPresent();
    }
}
