package dev.apportion.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What is told to somebody who may not do this: a stranger where to come in, others in a page. */
final class Denial implements AccessDeniedHandler {

    /** The request's attribute with the status of the page that is shown instead. */
    static final String STATUS = Denial.class.getName();

    private final Entrance entrance;

    Denial(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (Person.present() == null) {
            entrance.turnAway().commence(request, response, new InsufficientAuthenticationException("A stranger", e));
        } else if (e instanceof CsrfException) {
            PlainAnswer.forbidden(response, "The page is from before. Load it again, and do it once more.");
        } else {
            boolean unknown = Rules.asked(request) == Permission.NOTHING;
            request.setAttribute(STATUS, unknown ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN);
            request.getRequestDispatcher(Addresses.FAULT).forward(request, response);
        }
    }
}
