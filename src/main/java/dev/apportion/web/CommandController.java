package dev.apportion.web;

import dev.apportion.web.access.Door;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers for commands that can't have the ledger while the page has it. */
@RestController
class CommandController {

    private final Door door;
    private final StatusText status;

    CommandController(Door door, StatusText status) {
        this.door = door;
        this.status = status;
    }

    @GetMapping(path = "/command/status", produces = "text/plain;charset=UTF-8")
    String status(@RequestParam(defaultValue = "false") boolean json) throws Exception {
        return status.of(json);
    }

    /** A new address that lets one browser in. */
    @GetMapping(path = "/command/invitation", produces = "text/plain;charset=UTF-8")
    String invitation() {
        return door.invitation();
    }
}
