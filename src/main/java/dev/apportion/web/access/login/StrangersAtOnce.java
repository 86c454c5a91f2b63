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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves most of the server to those who are in: of strangers who send something, slowly perhaps, it hears so many at once. */
final class StrangersAtOnce extends OncePerRequestFilter {

    /** A quarter of Tomcat's threads. */
    private static final int MOST = 50;

    /** Bytes that are read of what was refused, so that the sender sees the answer; Tomcat closes on more. */
    private static final long MOST_UNREAD = 2 << 20;

    private final Semaphore places = new Semaphore(MOST);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Person.present() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Set.of("GET", "HEAD").contains(request.getMethod())) {
            if (announcesMore(request)) {
                turnAway(response, HttpStatus.BAD_REQUEST);
            }
            chain.doFilter(request, response);
            return;
        }
        if (!places.tryAcquire()) {
            turnAway(response, HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            chain.doFilter(request, response);
            // Else Tomcat would wait for what nobody read, when the place is free again.
            response.flushBuffer();
            request.getInputStream().skip(MOST_UNREAD);
        } finally {
            places.release();
        }
    }

    private static boolean announcesMore(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** Without a failure after its answer, Tomcat would wait for the rest of the request. */
    private static void turnAway(HttpServletResponse response, HttpStatus status) throws IOException {
        response.setStatus(status.value());
        response.setContentLength(0);
        response.flushBuffer();
        throw new CloseNowException("A stranger announces more than is waited for");
    }
}
