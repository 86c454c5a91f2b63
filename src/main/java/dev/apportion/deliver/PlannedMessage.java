package dev.apportion.deliver;

import dev.apportion.deliver.letter.Letter;
import java.util.List;

/**
 * A message as it would go.
 *
 * @param attachments names as the recipients see them
 */
public record PlannedMessage(List<String> to, List<String> cc, String subject, List<String> attachments) {

    static PlannedMessage of(Letter letter) {
        return new PlannedMessage(
                letter.addressee().to(),
                letter.addressee().cc(),
                letter.subject(),
                letter.attachments().names());
    }
}
