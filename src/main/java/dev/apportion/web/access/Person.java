package dev.apportion.web.access;

import dev.apportion.team.Role;
import dev.apportion.team.User;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who was let in. */
public record Person(User user) implements Principal, KnownPerson {

    /** The one who has the pages alone: may do all there is, by the name given. */
    static Person alone(String name) {
        return new Person(new User(name, List.of(Role.PREPARER, Role.APPROVER), List.of(), null));
    }

    /** Whose request is answered; null for a stranger's, where there is none, and for commands. */
    public static @Nullable Person present() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static @Nullable Person of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof KnownPerson known
                ? known.person()
                : null;
    }

    @Override
    public Person person() {
        return this;
    }

    @Override
    public String getName() {
        return user.name();
    }

    /** What this person may. */
    public Set<Permission> permissions() {
        Set<Permission> all = new TreeSet<>();
        user.roles().forEach(role -> all.addAll(Permission.of(role)));
        return all;
    }

    /** Whether this person may. */
    public boolean may(Permission permission) {
        return permissions().contains(permission);
    }

    /** The same for Spring Security. */
    public List<GrantedAuthority> authorities() {
        return AuthorityUtils.createAuthorityList(
                permissions().stream().map(Permission::name).toList());
    }
}
