package dev.apportion.web.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.team.QuickHash;
import dev.apportion.team.Role;
import dev.apportion.team.Team;
import dev.apportion.team.User;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Who has to wait after log-ins that failed, and who hasn't. */
class PasswordLogInTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path data;

    private PasswordLogIn logIn;

    @BeforeEach
    void add() throws Exception {
        Team team = Team.in(data);
        team.add(new User("Ann", List.of(Role.READER), List.of(), QuickHash.of(PASSWORD)));
        logIn = new PasswordLogIn(team, InstantSource.fixed(Instant.EPOCH));
    }

    private Authentication from(String address, String password) {
        UsernamePasswordAuthenticationToken tried =
                UsernamePasswordAuthenticationToken.unauthenticated("Ann", password);
        tried.setDetails(new WebAuthenticationDetails(address, null));
        return logIn.authenticate(tried);
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> from(address, "a guess")).isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void whoeverKnowsANameCantKeepThatPersonOut() {
        fail("192.0.2.1", 5);
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> from("192.0.2.1", PASSWORD)).isInstanceOf(LockedException.class);
        }
        assertThat(from("192.0.2.2", PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void guessesFromManyAddressesAreGuessesAllTheSame() {
        for (int address = 0; address < 10; address++) {
            fail("192.0.2." + address, 5);
        }
        assertThatThrownBy(() -> from("192.0.2.99", PASSWORD)).isInstanceOf(LockedException.class);
    }
}
