package dev.apportion.web.access.login;

import dev.apportion.web.access.Addresses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps strangers from filling the memory: the page to log in begins a session, and beyond so many whoever has none waits until
 * others are over. Those who are in stay in.
 */
final class SessionLimit extends OncePerRequestFilter implements HttpSessionListener {

    private static final int MOST = 2000;
    private static final String RETRY_SECONDS = "60";

    private final AtomicInteger sessions = new AtomicInteger();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.decrementAndGet();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(Addresses.COMMANDS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (sessions.get() >= MOST && request.getSession(false) == null) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("Too many want to log in. Try again in some minutes.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
