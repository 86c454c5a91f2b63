package dev.apportion.deliver;

import dev.apportion.deliver.smtp.HandOver;
import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.deliver.smtp.Mime;
import dev.apportion.deliver.smtp.NoConnectionException;
import dev.apportion.deliver.smtp.Pace;
import dev.apportion.deliver.smtp.Parcel;
import dev.apportion.deliver.smtp.SmtpConnection;
import dev.apportion.ledger.Outbox;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands a batch of letters to the mail server, in rounds: those that met a temporary error go again in the next round,
 * after a wait that doubles from round to round.
 */
final class SmtpBatch {

    /** For a letter that there is nobody to hand it over for. */
    private static final HandOver NOTHING_SAID = new HandOver(List.of(), Map.of(), Map.of(), false);

    private final MailSettings settings;
    private final Mime mime;
    private final Clock clock;
    private final Pace pace;
    private final Tally tally;
    private boolean first = true;

    SmtpBatch(MailSettings settings, Mime mime, Clock clock, Pace pace, Tally tally) {
        this.settings = settings;
        this.mime = mime;
        this.clock = clock;
        this.pace = pace;
        this.tally = tally;
    }

    void send(SmtpConnection connection, Map<Parcel, OutboxRow> parcels) {
        Map<Parcel, OutboxRow> left = new LinkedHashMap<>(parcels);
        Duration wait = settings.backOff();
        String trouble = "";
        try {
            for (int round = 1; round <= settings.tries() && !left.isEmpty(); round++) {
                if (round > 1) {
                    pace.pause(wait);
                    wait = wait.multipliedBy(2);
                    // Many servers take so many messages a connection and postpone all that follow.
                    connection.close();
                }
                try {
                    round(connection, left);
                    trouble = "";
                } catch (NoConnectionException e) {
                    trouble = String.valueOf(e.getMessage());
                    if (e.hopeless()) {
                        break;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trouble = "The delivery was interrupted";
        }
        for (Map.Entry<Parcel, OutboxRow> waiting : left.entrySet()) {
            Parcel parcel = waiting.getKey();
            String note = trouble.isEmpty() ? parcel.note() : trouble;
            waiting.getValue().mark(Outbox.State.WAITING, note, parcel.accepted());
            tally.waiting++;
            tally.problem(parcel.letter(), note);
        }
    }

    /** Tries each letter once; takes out of {@code left} what is decided. */
    private void round(SmtpConnection connection, Map<Parcel, OutboxRow> left)
            throws NoConnectionException, InterruptedException {
        List<Parcel> round = new ArrayList<>(left.keySet());
        for (Parcel parcel : round) {
            OutboxRow row = left.get(parcel);
            if (row != null && (parcel.done() ? decided(parcel, row, NOTHING_SAID) : send(connection, parcel, row))) {
                left.remove(parcel);
            }
        }
    }

    private boolean send(SmtpConnection connection, Parcel parcel, OutboxRow row)
            throws NoConnectionException, InterruptedException {
        MimeMessage message;
        try {
            message = mime.message(parcel.letter(), ZonedDateTime.now(clock.withZone(ZoneOffset.UTC)));
        } catch (IOException | MessagingException e) {
            row.mark(Outbox.State.FAILED, "The message could not be built: " + e.getMessage(), parcel.accepted());
            tally.refused++;
            tally.problem(parcel.letter(), "the message could not be built: " + e.getMessage());
            return true;
        }
        keepToTheRate();
        HandOver answer;
        try {
            // Killed before that, it surely didn't arrive and waits; killed after it, nobody knows.
            answer = connection.send(
                    message, parcel.pending(), () -> row.mark(Outbox.State.SENDING, "", parcel.accepted()));
        } catch (NoConnectionException e) {
            row.mark(Outbox.State.WAITING, String.valueOf(e.getMessage()), parcel.accepted());
            throw e;
        }
        parcel.heard(answer);
        return decided(parcel, row, answer);
    }

    private boolean decided(Parcel parcel, OutboxRow row, HandOver answer) {
        if (answer.uncertain()) {
            row.mark(
                    Outbox.State.SENDING,
                    "The connection was lost before the mail server confirmed the message",
                    parcel.accepted());
            tally.uncertain++;
            tally.problem(parcel.letter(), "uncertain: the connection was lost before the mail server answered");
            return true;
        }
        if (!parcel.done()) {
            row.mark(Outbox.State.WAITING, parcel.note(), parcel.accepted());
            return false;
        }
        if (parcel.anybodyRefused()) {
            row.mark(Outbox.State.FAILED, parcel.note(), parcel.accepted());
            tally.refused++;
            tally.problem(parcel.letter(), parcel.note());
        } else {
            row.mark(Outbox.State.SENT, "", parcel.accepted());
            tally.sent++;
        }
        return true;
    }

    private void keepToTheRate() throws InterruptedException {
        if (settings.messagesAMinute() > 0 && !first) {
            pace.pause(Duration.ofMinutes(1).dividedBy(settings.messagesAMinute()));
        }
        first = false;
    }
}
