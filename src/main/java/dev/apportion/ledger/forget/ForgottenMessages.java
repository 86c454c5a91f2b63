package dev.apportion.ledger.forget;

import dev.apportion.cost.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes a name out of subjects of a period's messages and of what is noted of them; recipients stay, or they get them again. */
final class ForgottenMessages {

    private final JdbcTemplate jdbc;
    private final Marks marks;

    ForgottenMessages(JdbcTemplate jdbc, Marks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /** Changes them in the caller's transaction, and says how many. */
    int in(Period period) {
        List<Map<String, Object>> messages =
                jdbc.queryForList("SELECT id, subject, note FROM outbox WHERE period = ?", period.toString());
        int changed = 0;
        for (Map<String, Object> message : messages) {
            String subject = (String) message.get("subject");
            String note = (String) message.get("note");
            String subjectWithout = marks.orNull(subject);
            String noteWithout = marks.orNull(note);
            if (!Objects.equals(subject, subjectWithout) || !Objects.equals(note, noteWithout)) {
                jdbc.update(
                        "UPDATE outbox SET subject = ?, note = ? WHERE id = ?",
                        subjectWithout,
                        noteWithout,
                        message.get("id"));
                changed++;
            }
        }
        return changed;
    }
}
