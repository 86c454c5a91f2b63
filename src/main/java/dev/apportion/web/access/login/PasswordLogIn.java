package dev.apportion.web.access.login;

import dev.apportion.access.PersonName;
import dev.apportion.team.Passwords;
import dev.apportion.team.Team;
import dev.apportion.team.User;
import dev.apportion.web.access.Person;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets users in by their password. */
final class PasswordLogIn implements AuthenticationProvider {

    private static final int FREE_OF_A_USER_AT_AN_ADDRESS = 5;

    /** More, else whoever knows a name could keep that person out. */
    private static final int FREE_OF_A_USER = 50;

    /** A whole house may come from one address. */
    private static final int FREE_OF_AN_ADDRESS = 50;

    private final Team team;
    private final Attempts ofUsers;
    private final Attempts ofUsersAtAddresses;
    private final Attempts ofAddresses;

    PasswordLogIn(Team team, InstantSource clock) {
        this.team = team;
        this.ofUsers = new Attempts(clock, FREE_OF_A_USER);
        this.ofUsersAtAddresses = new Attempts(clock, FREE_OF_A_USER_AT_AN_ADDRESS);
        this.ofAddresses = new Attempts(clock, FREE_OF_AN_ADDRESS);
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String name = tried.getName().strip();
        String key = PersonName.key(name);
        String address = tried.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        String both = key + " " + address;
        // In this order: what is refused for one address must not count for the user at all others.
        if (!ofAddresses.begin(address) || !ofUsersAtAddresses.begin(both) || !ofUsers.begin(key)) {
            throw new LockedException("Too many failed before");
        }
        Optional<User> user;
        try {
            user = team.find(name);
        } catch (IOException e) {
            throw new InternalAuthenticationServiceException(String.valueOf(e.getMessage()), e);
        }
        if (!Passwords.matches(String.valueOf(tried.getCredentials()), user)) {
            throw new BadCredentialsException("Another name or password");
        }
        ofUsersAtAddresses.forget(both);
        ofUsers.takeBack(key);
        ofAddresses.takeBack(address);
        Person person = new Person(user.orElseThrow());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
