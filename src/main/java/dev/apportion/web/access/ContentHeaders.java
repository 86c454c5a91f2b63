package dev.apportion.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What an answer may load and do, and who may show it within another page. */
final class ContentHeaders implements HeaderWriter {

    /** Nothing from elsewhere, nothing inline; the styles' pictures are in themselves. */
    private static final String PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A mail brings its styles with it; it may look as it likes, do nothing, and know nothing of the page around it. */
    private static final String MAIL =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'self'";

    private static final PathPattern MAILS = PathPatternParser.defaultInstance.parse(Addresses.MAIL);

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean mail = MAILS.matches(PathContainer.parsePath(request.getRequestURI()));
        response.setHeader("Content-Security-Policy", mail ? MAIL : PAGE);
        response.setHeader("X-Frame-Options", mail ? "SAMEORIGIN" : "DENY");
    }
}
