package dev.apportion.web.access.login;

import dev.apportion.web.access.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.coyote.CloseNowException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves most of the server to those who are in: of strangers who send something, slowly perhaps, it hears so many at once. */
final class StrangersAtOnce extends OncePerRequestFilter {

    /** A quarter of Tomcat's threads. */
    private static final int MOST = 50;

    private final Semaphore places = new Semaphore(MOST);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod()) || Person.present() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.flushBuffer();
            // Without a failure after its answer, Tomcat would wait for the rest of the request.
            throw new CloseNowException("Too many strangers send something");
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
