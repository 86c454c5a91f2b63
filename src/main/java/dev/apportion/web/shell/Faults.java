package dev.apportion.web.shell;

import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.setting.WrongSettingException;
import dev.apportion.web.access.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** One page for whatever can't be done: what was wrong, and what to do. The log has the rest. */
@ControllerAdvice
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Shell shell;
    private final Words words;

    public Faults(Shell shell, Words words) {
        this.shell = shell;
        this.words = words;
    }

    /** What has to be done otherwise, in the words of the commands. */
    @ExceptionHandler({RunFailedException.class, DataFolderInUseException.class, WrongSettingException.class})
    String refused(Exception e, HttpServletRequest request, HttpServletResponse response, Model model) {
        LOG.warn("Refused: {}", request.getRequestURI(), e);
        return page(
                HttpStatus.CONFLICT,
                "fault.refused",
                narrowed(String.valueOf(e.getMessage())),
                request,
                response,
                model);
    }

    /** Addresses that there are not, and what else is wrong with a request itself. */
    @ExceptionHandler
    String failed(Exception e, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        if (e instanceof MaxUploadSizeExceededException) {
            return page(
                    HttpStatus.CONTENT_TOO_LARGE, "fault.request", words.of("upload.large"), request, response, model);
        }
        if (e instanceof ErrorResponse wrong && wrong.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(wrong.getStatusCode().value());
            String key =
                    switch (status) {
                        case NOT_FOUND -> "fault.unknown";
                        case FORBIDDEN -> "fault.forbidden";
                        default -> "fault.request";
                    };
            return page(status, key, words.of(key + ".what"), request, response, model);
        }
        if (e instanceof ToldException) {
            return page(HttpStatus.CONFLICT, "fault.refused", String.valueOf(e.getMessage()), request, response, model);
        }
        if (e instanceof TypeMismatchException) {
            return page(
                    HttpStatus.BAD_REQUEST, "fault.request", words.of("fault.request.what"), request, response, model);
        }
        LOG.error("Failed: {}", request.getRequestURI(), e);
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "fault.internal",
                narrowed(words.of("fault.internal.what", e.toString())),
                request,
                response,
                model);
    }

    /** What went wrong may name anything of the month; who may not look at everything learns that it did. */
    private String narrowed(String message) {
        return shell.may().contains(Permission.LOOK.name()) ? message : words.of("my.refused");
    }

    private String page(
            HttpStatus status,
            String title,
            String what,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute("csrf", shell.csrf(request));
        model.addAttribute("who", shell.who());
        model.addAttribute("may", shell.may());
        model.addAttribute("team", shell.team());
        model.addAttribute("folder", shell.folder());
        model.addAttribute("periods", shell.periods());
        model.addAttribute("title", words.of(title));
        model.addAttribute("what", what);
        // A part of a page that a script asked for is told as one.
        return request.getHeader("HX-Request") == null ? "fault" : "fault :: part";
    }
}
