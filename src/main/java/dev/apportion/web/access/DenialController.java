package dev.apportion.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page for what somebody may not do, which requests are led to; nobody can ask for it. */
@Controller
public final class DenialController {

    @RequestMapping(Addresses.FAULT)
    @SuppressWarnings("DoNotCallSuggester") // is called by requests alone
    String denied(HttpServletRequest request) {
        throw new ResponseStatusException(
                request.getAttribute(Denial.STATUS) instanceof HttpStatus status ? status : HttpStatus.NOT_FOUND);
    }
}
