package dev.apportion.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request must be addressed to these pages by their name (a page elsewhere that made its own name point here is not), and one
 * that changes something come from one of them.
 */
final class HostFilter extends OncePerRequestFilter {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    private final Door door;

    HostFilter(Door door) {
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader(HttpHeaders.HOST);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean command = request.getRequestURI().startsWith(Addresses.COMMANDS);
        boolean there = door.isAt(request.getLocalPort(), command);
        if (command) {
            if (there && door.isHostOfCommands(host) && origin == null) {
                chain.doFilter(request, response);
            } else {
                PlainAnswer.forbidden(response, "This is for commands.");
            }
        } else if (!there || !door.isHost(host) || (origin != null && !door.isOrigin(origin))) {
            PlainAnswer.forbidden(response, "This page is at " + door.address() + ".");
        } else if (origin == null && !LOOKING.contains(request.getMethod())) {
            PlainAnswer.forbidden(response, "Where this request comes from isn't known.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
