package dev.apportion.deliver;

import dev.apportion.cost.Outbox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it would go.
 *
 * @param attachments names as the recipients see them
 * @param state null if it isn't in the outbox yet
 * @param note what went wrong so far, null if nothing did
 */
public record PlannedMessage(
        List<String> to,
        List<String> cc,
        String subject,
        List<String> attachments,
        Outbox.@Nullable State state,
        @Nullable String note) {

    static PlannedMessage of(Letter letter, Outbox.@Nullable Message row) {
        return new PlannedMessage(
                letter.addressee().to(),
                letter.addressee().cc(),
                letter.subject(),
                letter.attachments().names(),
                row == null ? null : row.state(),
                row == null ? null : row.note());
    }
}
