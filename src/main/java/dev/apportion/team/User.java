package dev.apportion.team;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param name how the audit log names this person
 * @param roles at least one, in order
 * @param departments codes of those whose cost the role department sees, in order; empty without that role
 * @param password its hash; null for one who logs in by OpenID Connect only
 */
public record User(
        String name,
        List<Role> roles,
        List<String> departments,
        @Nullable String password) {

    /** What stays as it is in a file's name too. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._@+-]{0,58}[\\p{L}\\p{N}])?");

    /** Sorted, each role and department once. */
    public User {
        Objects.requireNonNull(name, "a user has no name");
        roles = roles.stream().distinct().sorted().toList();
        departments = departments.stream().distinct().sorted().toList();
    }

    /** Whether a name can be one. */
    public static boolean canBe(String name) {
        return NAME.matcher(name).matches();
    }

    User withPassword(@Nullable String hash) {
        return new User(name, roles, departments, hash);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return name;
    }
}
