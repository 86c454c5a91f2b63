package dev.apportion.deliver;

import dev.apportion.deliver.letter.Letter;
import java.util.List;

/**
 * A message as it would go.
 *
 * @param id its Message-ID
 * @param attachments names as the recipients see them
 * @param why what makes these people get it
 * @param html the same that is sent
 * @param text what mail programs show that show no html
 */
public record PlannedMessage(
        String id,
        List<String> to,
        List<String> cc,
        String subject,
        List<String> attachments,
        Why why,
        String html,
        String text) {

    /**
     * Why somebody gets a message.
     *
     * @param own departments that they answer for
     * @param others departments whose workbooks they get besides
     * @param summary whether they get the summary
     * @param review whether they decide held lines
     */
    public record Why(List<String> own, List<String> others, boolean summary, boolean review) {}

    static PlannedMessage of(Letter letter) {
        List<String> own = letter.addressee().own();
        return new PlannedMessage(
                letter.messageId(),
                letter.addressee().to(),
                letter.addressee().cc(),
                letter.subject(),
                letter.attachments().names(),
                new Why(
                        own,
                        letter.addressee().packs().stream()
                                .filter(pack -> !own.contains(pack))
                                .toList(),
                        letter.addressee().summary(),
                        letter.addressee().review()),
                letter.html(),
                letter.text());
    }
}
