package dev.apportion.deliver;

import dev.apportion.deliver.letter.Addresses;
import dev.apportion.deliver.letter.Letter;
import dev.apportion.deliver.letter.OneLine;
import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.ledger.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the next delivery does with a letter.
 *
 * @param row of the outbox, null if it isn't there yet, or in a rehearsal
 * @param why one line for a person, empty if there is nothing to say
 */
record Fate(Letter letter, Outbox.@Nullable Message row, Kind kind, String why) {

    enum Kind {
        GOES,
        /** Its recipients have it. */
        HAD,
        /** May have arrived; goes only if asked for. */
        UNCERTAIN,
        /** Must not go. */
        REFUSED
    }

    /** Looks only; both {@code send} and {@code send --dry-run} rest on it. */
    static List<Fate> of(
            List<Letter> letters, Collection<Outbox.Message> outbox, MailSettings settings, boolean uncertainToo) {
        List<Fate> fates = new ArrayList<>();
        for (Letter letter : letters) {
            Outbox.Message row = settings.redirectTo() != null
                    ? null
                    : outbox.stream().filter(letter::is).findFirst().orElse(null);
            fates.add(of(letter, row, settings, uncertainToo));
        }
        return fates;
    }

    private static Fate of(Letter letter, Outbox.@Nullable Message row, MailSettings settings, boolean uncertainToo) {
        Outbox.State state = row == null ? Outbox.State.WAITING : row.state();
        boolean written = state == Outbox.State.WRITTEN;
        boolean uncertain = state == Outbox.State.SENDING || (written && settings.server() != null);
        if (uncertain && !uncertainToo) {
            return new Fate(
                    letter,
                    row,
                    Kind.UNCERTAIN,
                    written
                            ? "uncertain: was written as a draft before, which somebody may have sent"
                            : MailProblem.CRASHED);
        }
        if (!uncertain && (written || state == Outbox.State.SENT)) {
            return new Fate(letter, row, Kind.HAD, "");
        }
        String stop = stop(letter, settings);
        return new Fate(letter, row, stop.isEmpty() ? Kind.GOES : Kind.REFUSED, stop);
    }

    /** Why a letter must not go, empty if it may. */
    private static String stop(Letter letter, MailSettings settings) {
        String redirect = settings.redirectTo();
        List<String> addresses = redirect == null ? letter.addressee().everybody() : List.of(redirect);
        return addresses.stream()
                .filter(address -> !Addresses.allowed(address, settings.allowedDomains()))
                .map(address -> OneLine.of(address) + " is outside the allowed domains")
                .collect(Collectors.joining("; "));
    }
}
