package dev.apportion.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Addresses with a token, each of which lets one browser in, once. Nothing of it outlives the process. */
public final class Invitations implements Entrance {

    private static final String TOKEN = "token";

    private final Person person;
    private @Nullable String token;

    /** @param name whoever is let in is known by it */
    public Invitations(String name) {
        this.person = Person.alone(name);
    }

    /** One that was not used is useless from here on. */
    @Override
    public synchronized Optional<String> invitation() {
        token = Secrets.random();
        return Optional.of("?" + TOKEN + "=" + token);
    }

    private synchronized boolean isUsed(@Nullable String presented) {
        if (token == null || !Secrets.same(token, presented)) {
            return false;
        }
        token = null;
        return true;
    }

    @Override
    public boolean isShown() {
        return false;
    }

    @Override
    public void addTo(HttpSecurity http) {
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout -> logout.disable())
                .addFilterBefore(new Filter(), AnonymousAuthenticationFilter.class);
    }

    @Override
    public AuthenticationEntryPoint turnAway() {
        return (request, response, stranger) -> PlainAnswer.forbidden(
                response,
                "Open the address that \"apportion open\" printed; it can be used once. To get a new one, run"
                        + " \"apportion open\" again.");
    }

    /** Looks for a token in the first page's address. */
    private final class Filter extends AbstractAuthenticationProcessingFilter {

        Filter() {
            super(request -> "/".equals(request.getRequestURI())
                    && "GET".equals(request.getMethod())
                    && request.getParameter(TOKEN) != null);
            setSecurityContextRepository(new HttpSessionSecurityContextRepository());
            setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(List.of(
                    new ChangeSessionIdAuthenticationStrategy(),
                    new CsrfAuthenticationStrategy(AccessChain.formTokens()))));
            setAuthenticationManager(authentication -> authentication);
            setAuthenticationSuccessHandler((request, response, known) -> {
                request.getSession().setMaxInactiveInterval(0);
                home(response);
            });
            setAuthenticationFailureHandler((request, response, e) -> {
                if (Person.present() == null) {
                    turnAway().commence(request, response, e);
                } else {
                    home(response);
                }
            });
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            if (!isUsed(request.getParameter(TOKEN))) {
                throw new BadCredentialsException("Not the token");
            }
            return UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities());
        }
    }

    /** Takes the token out of the address, where it would stay to be seen. */
    private static void home(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, "/");
    }
}
