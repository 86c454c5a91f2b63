package dev.apportion.deliver;

import dev.apportion.ledger.Outbox;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** A letter's row in the outbox. A rehearsal has none, so that the real messages still go. */
interface OutboxRow {

    /** Addresses that have it. */
    List<String> accepted();

    /** Notes where it stands; committed when this returns. */
    void mark(Outbox.State state, String note, List<String> accepted);

    static OutboxRow row(Outbox outbox, Outbox.Message row, Clock clock) {
        return new OutboxRow() {
            @Override
            public List<String> accepted() {
                return row.accepted();
            }

            @Override
            public void mark(Outbox.State state, String note, List<String> accepted) {
                outbox.mark(
                        row.id(),
                        state,
                        note.isEmpty() ? null : note,
                        accepted,
                        LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
            }
        };
    }

    static OutboxRow nowhere() {
        return new OutboxRow() {
            @Override
            public List<String> accepted() {
                return List.of();
            }

            @Override
            public void mark(Outbox.State state, String note, List<String> accepted) {
                // A rehearsal leaves no trace.
            }
        };
    }
}
