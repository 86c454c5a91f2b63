package dev.apportion.web.access.login;

import dev.apportion.team.Team;
import dev.apportion.web.access.Addresses;
import dev.apportion.web.access.Entrance;
import dev.apportion.web.access.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** A page where users log in. */
public final class LogIn implements Entrance {

    static final String NAME = "name";

    private static final Logger LOG = LoggerFactory.getLogger(LogIn.class);
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MESSAGE = 300;

    private final Team team;
    private final LogInSettings settings;
    private final @Nullable ProviderLogIn elsewhere;
    private final SessionLimit limit = new SessionLimit();
    private final InstantSource clock = InstantSource.system();
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    @SuppressWarnings("NullAway") // the parameter's Javadoc asks for null
    public LogIn(Team team, LogInSettings settings) {
        this.team = team;
        this.settings = settings;
        this.elsewhere = settings.provider() == null ? null : new ProviderLogIn(team, settings.provider());
        asked.setRequestMatcher(LogIn::isPage);
        // Else the address of the page that was asked for would say that it was.
        asked.setMatchingRequestParameterName(null);
    }

    /** What has to learn of sessions that begin and end. */
    public HttpSessionListener sessions() {
        return limit;
    }

    @Override
    public boolean isShown() {
        return true;
    }

    @Override
    public void addTo(HttpSecurity http) {
        http.requestCache(cache -> cache.requestCache(asked))
                .authenticationProvider(new PasswordLogIn(team, clock))
                .addFilterBefore(new StrangersAtOnce(), HeaderWriterFilter.class)
                .addFilterBefore(new TeamFilter(team, settings.longest(), clock), CsrfFilter.class)
                .formLogin(form -> form.loginPage(Addresses.LOG_IN)
                        .usernameParameter(NAME)
                        .authenticationDetailsSource(request -> new WebAuthenticationDetails(address(request), null))
                        .successHandler(welcome())
                        .failureHandler(this::refuse))
                .logout(logout -> logout.logoutUrl(Addresses.LOG_OUT)
                        .addLogoutHandler((request, response, who) -> LOG.info("Logged out: {}", name(who)))
                        .logoutSuccessUrl(Refusal.OUT.address()));
        ProviderLogIn provider = elsewhere;
        if (provider != null) {
            http.oauth2Login(login -> login.loginPage(Addresses.LOG_IN)
                    .clientRegistrationRepository(provider.registrations())
                    .userInfoEndpoint(users -> users.oidcUserService(provider))
                    .successHandler(welcome())
                    .failureHandler(this::refuse));
        }
    }

    private static String name(@Nullable Authentication who) {
        return who == null ? "nobody" : who.getName();
    }

    private AuthenticationSuccessHandler welcome() {
        SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setRequestCache(asked);
        return (request, response, known) -> {
            HttpSession session = request.getSession();
            session.setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
            session.setAttribute(TeamFilter.SINCE, clock.instant());
            limit.isNoStrangers(session);
            LOG.info(
                    "Logged in: {} from {}",
                    Objects.requireNonNull(Person.present()).getName(),
                    address(request));
            onward.onAuthenticationSuccess(request, response, known);
        };
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        LOG.warn(
                "Not let in: \"{}\" from {}: {}",
                shown(request.getParameter(NAME), LONGEST_NAME),
                address(request),
                shown(e.getMessage(), LONGEST_MESSAGE));
        see(response, Refusal.of(e).address());
    }

    /** What a stranger says, on one line. */
    private static String shown(@Nullable String said, int longest) {
        return StringUtils.abbreviate(Objects.requireNonNullElse(said, "").replaceAll("\\p{C}", "?"), longest);
    }

    @Override
    public AuthenticationEntryPoint turnAway() {
        return (request, response, stranger) -> {
            asked.saveRequest(request, response);
            boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
            String where = ended ? Refusal.ENDED.address() : Addresses.LOG_IN;
            if (request.getHeader("HX-Request") == null) {
                see(response, where);
            } else {
                // What asks for a part of a page would put the log-in into it.
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                response.setHeader("HX-Redirect", where);
            }
        };
    }

    private static void see(HttpServletResponse response, String where) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, where);
    }

    /** Whose request it is: the last address, of the last header, is the one that the proxy itself saw. */
    private String address(HttpServletRequest request) {
        List<String> forwarded =
                settings.behindProxy() ? Collections.list(request.getHeaders(FORWARDED_FOR)) : List.of();
        if (forwarded.isEmpty()) {
            return request.getRemoteAddr();
        }
        String last = forwarded.get(forwarded.size() - 1);
        return last.substring(last.lastIndexOf(',') + 1).strip();
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
