package dev.apportion.web.access.login;

import dev.apportion.team.Team;
import dev.apportion.team.User;
import dev.apportion.web.access.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of a user who was changed or removed since, and one that is too old. */
final class TeamFilter extends OncePerRequestFilter {

    /** The session's attribute that says since when somebody is logged in. */
    static final String SINCE = TeamFilter.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(TeamFilter.class);

    private final Team team;
    private final Duration longest;
    private final InstantSource clock;

    TeamFilter(Team team, Duration longest, InstantSource clock) {
        this.team = team;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Person person = Person.present();
        HttpSession session = request.getSession(false);
        if (person != null && session != null && !(isRecent(session) && isAsThen(person.user()))) {
            LOG.info("The session of {} ended", person.getName());
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isRecent(HttpSession session) {
        return session.getAttribute(SINCE) instanceof Instant since
                && clock.instant().isBefore(since.plus(longest));
    }

    private boolean isAsThen(User user) {
        try {
            return team.find(user.name()).filter(user::equals).isPresent();
        } catch (IOException e) {
            LOG.error("Nobody can log in", e);
            return false;
        }
    }
}
