package dev.apportion.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows commands by the key that is in the data folder, for one request. No session lets one in here. */
final class CommandFilter extends OncePerRequestFilter {

    private final Door door;

    CommandFilter(Door door) {
        this.door = door;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Addresses.COMMANDS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Secrets.same("Bearer " + door.key(), request.getHeader(HttpHeaders.AUTHORIZATION))) {
            PlainAnswer.forbidden(response, "This is for commands.");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "command", null, AuthorityUtils.createAuthorityList(Permission.COMMAND.name())));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
