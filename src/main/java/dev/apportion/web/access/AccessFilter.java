package dev.apportion.web.access;

import dev.apportion.web.access.Sessions.Session;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * The one place where a request is let in or turned away, before anything else sees it: it must be addressed to this page
 * by its name (a page elsewhere that made its own name point here is not), carry the session's cookie, and, where it changes
 * something, come from one of these pages and carry their token.
 */
public final class AccessFilter extends OncePerRequestFilter {

    /** The parameter of the address that lets one in. */
    public static final String TOKEN = "token";

    /** The request's attribute, and the parameter of forms. */
    public static final String CSRF = "_csrf";

    /** What scripts send instead of the parameter. */
    static final String CSRF_HEADER = "X-CSRF-Token";

    /** Below it are answers for commands, which have the key and no cookie. */
    static final String COMMANDS = "/command/";

    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    /** Nothing from elsewhere, nothing inline; the styles' pictures are in themselves. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Door door;

    public AccessFilter(Door door) {
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers(request, response);
        String host = request.getHeader(HttpHeaders.HOST);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (!door.isHost(host) || (origin != null && !door.isOrigin(origin))) {
            turnAway(response, "This page is at " + door.address() + ".");
        } else if (request.getRequestURI().startsWith(COMMANDS)) {
            if (origin == null && Sessions.same("Bearer " + door.key(), request.getHeader(HttpHeaders.AUTHORIZATION))) {
                chain.doFilter(request, response);
            } else {
                turnAway(response, "This is for commands.");
            }
        } else {
            enter(request, response, chain, origin);
        }
    }

    private void enter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, @Nullable String origin)
            throws ServletException, IOException {
        boolean looking = LOOKING.contains(request.getMethod());
        String token = looking && "/".equals(request.getRequestURI()) ? request.getParameter(TOKEN) : null;
        Session entered = token == null ? null : door.enter(token);
        Cookie cookie = WebUtils.getCookie(request, door.cookie());
        Session session = door.session(cookie == null ? null : cookie.getValue());
        if (entered != null) {
            remember(entered, response);
        } else if (session == null) {
            turnAway(
                    response,
                    "Open the address that \"apportion open\" printed; it can be used once. To get a new one, run"
                            + " \"apportion open\" again.");
        } else if (token != null) {
            home(response);
        } else if (!looking && origin == null) {
            turnAway(response, "Where this request comes from isn't known.");
        } else if (!looking && !carries(session, request)) {
            turnAway(response, "The page is from before. Load it again, and do it once more.");
        } else {
            request.setAttribute(CSRF, session.csrf());
            chain.doFilter(request, response);
        }
    }

    /** Of files that are sent nothing is read before; their token is in the header. */
    private static boolean carries(Session session, HttpServletRequest request) {
        String header = request.getHeader(CSRF_HEADER);
        String type = request.getContentType();
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        return Sessions.same(session.csrf(), header != null || !form ? header : request.getParameter(CSRF));
    }

    private void remember(Session session, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(door.cookie(), session.secret())
                        .httpOnly(true)
                        .sameSite("Strict")
                        .path("/")
                        .build()
                        .toString());
        home(response);
    }

    /** Takes the token out of the address, where it would stay to be seen. */
    private static void home(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, "/");
    }

    private static void headers(HttpServletRequest request, HttpServletResponse response) {
        boolean fixed = request.getRequestURI().startsWith("/webjars/");
        response.setHeader(HttpHeaders.CACHE_CONTROL, fixed ? "private, max-age=86400" : "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // Without any referrer, browsers would not say where a form comes from either.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** In plain text, since whoever sees it is not one of ours. */
    private static void turnAway(HttpServletResponse response, String why) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(why);
    }
}
