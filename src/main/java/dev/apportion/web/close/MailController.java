package dev.apportion.web.close;

import dev.apportion.control.Sending;
import dev.apportion.cost.Period;
import dev.apportion.deliver.PlannedMessage;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.web.access.Addresses;
import dev.apportion.web.shell.Shell;
import dev.apportion.web.shell.Workplace;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Messages as they would go, for those who may send them. */
@Controller
public final class MailController {

    private final Workplace workplace;

    public MailController(Workplace workplace) {
        this.workplace = workplace;
    }

    @GetMapping(Shell.PERIOD + "/mail")
    String look(@PathVariable Period period, @RequestParam String id, Model model) throws Exception {
        model.addAttribute("period", period);
        model.addAttribute("message", message(period, id));
        return "mail";
    }

    /** What the recipients see, as a page of its own that can do nothing; it is shown within the other one. */
    @GetMapping(Addresses.MAIL)
    ResponseEntity<String> html(@PathVariable Period period, @RequestParam String id) throws Exception {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(message(period, id).html());
    }

    /** One of the latest run's; no other can be had. */
    private PlannedMessage message(Period period, String id) throws RunFailedException, DataFolderInUseException {
        return new Sending(workplace.home(), period, null)
                .plan(false)
                .delivery()
                .message(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
