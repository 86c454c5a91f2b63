package dev.apportion.deliver;

import dev.apportion.cost.Period;
import dev.apportion.deliver.letter.OneLine;
import dev.apportion.ledger.Outbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a message has not arrived, or may not have.
 *
 * @param recipient the addresses that it goes to
 * @param what one line for a person; never a password
 */
public record MailProblem(String recipient, String what) {

    static final String CRASHED = "uncertain: was being sent when the program ended, and may have arrived";

    private static final int MOST_NAMED = 3;

    /** What the last delivery of this period left undone; nothing of messages that only wait for their approval. */
    public static List<MailProblem> inOutbox(Outbox outbox, Period period) {
        List<MailProblem> problems = new ArrayList<>();
        for (Outbox.Message message : outbox.ofPeriod(period)) {
            String what = message.note();
            if (message.state() == Outbox.State.SENDING && what == null) {
                what = CRASHED;
            }
            boolean open = message.state() == Outbox.State.WAITING
                    || message.state() == Outbox.State.SENDING
                    || message.state() == Outbox.State.FAILED;
            if (open && what != null) {
                problems.add(new MailProblem(OneLine.of(message.recipient()), what));
            }
        }
        return problems;
    }

    /** One line a reason: a mail server that is down is reported once, not two hundred times. */
    public static List<String> lines(List<MailProblem> problems) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (MailProblem problem : problems) {
            byReason.computeIfAbsent(problem.what(), what -> new ArrayList<>()).add(problem.recipient());
        }
        List<String> lines = new ArrayList<>();
        byReason.forEach((what, recipients) -> {
            boolean few = recipients.size() <= MOST_NAMED;
            lines.add((few ? String.join("; ", recipients) : recipients.size() + " messages") + ": " + what);
        });
        return lines;
    }

    @Override
    public String toString() {
        return recipient + ": " + what;
    }
}
