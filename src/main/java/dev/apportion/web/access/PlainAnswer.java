package dev.apportion.web.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is told to whom no page is shown. */
final class PlainAnswer {

    private PlainAnswer() {}

    static void forbidden(HttpServletResponse response, String why) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(why);
    }
}
