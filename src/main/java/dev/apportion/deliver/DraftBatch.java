package dev.apportion.deliver;

import dev.apportion.cost.Period;
import dev.apportion.deliver.letter.Letter;
import dev.apportion.deliver.smtp.Mime;
import dev.apportion.ledger.Outbox;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** Writes letters as files. Dated with the period's last day, so that two runs write the same bytes. */
record DraftBatch(DraftFolder folder, Mime mime, Period period) {

    void write(Map<Letter, OutboxRow> due, Tally tally) throws IOException {
        ZonedDateTime date = period.lastDay().atTime(12, 0).atZone(ZoneOffset.UTC);
        for (Map.Entry<Letter, OutboxRow> entry : due.entrySet()) {
            Letter letter = entry.getKey();
            try {
                folder.write(letter.fileName(), mime.draft(letter, date));
            } catch (MessagingException e) {
                entry.getValue().mark(Outbox.State.FAILED, String.valueOf(e.getMessage()), List.of());
                tally.refused++;
                tally.problem(letter, String.valueOf(e.getMessage()));
                continue;
            }
            entry.getValue().mark(Outbox.State.WRITTEN, "", List.of());
            tally.written++;
        }
    }
}
