package dev.apportion.web;

import dev.apportion.web.access.Door;
import dev.apportion.web.access.Entrance;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers for commands that can't have the ledger while the page has it. */
@RestController
class CommandController {

    private final Door door;
    private final Entrance entrance;
    private final StatusText status;

    CommandController(Door door, Entrance entrance, StatusText status) {
        this.door = door;
        this.entrance = entrance;
        this.status = status;
    }

    @GetMapping(path = "/command/status", produces = "text/plain;charset=UTF-8")
    String status(@RequestParam(defaultValue = "false") boolean json) throws Exception {
        return status.of(json);
    }

    /** A new address that lets one browser in; no content where people log in. */
    @GetMapping(path = "/command/invitation", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> invitation() {
        return entrance.invitation()
                .map(invitation -> ResponseEntity.ok(door.address() + invitation))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
