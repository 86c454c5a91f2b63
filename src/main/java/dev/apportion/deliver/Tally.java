package dev.apportion.deliver;

import dev.apportion.deliver.letter.Letter;
import dev.apportion.deliver.letter.OneLine;
import java.util.ArrayList;
import java.util.List;

/** Counts for a {@link DeliveryReport}. */
final class Tally {

    private final boolean rehearsal;
    private final List<MailProblem> problems = new ArrayList<>();
    int written;
    int sent;
    int had;
    int waiting;
    int refused;
    int uncertain;

    Tally(boolean rehearsal) {
        this.rehearsal = rehearsal;
    }

    void problem(Letter letter, String what) {
        problems.add(new MailProblem(OneLine.of(letter.addressee().key()), OneLine.of(what)));
    }

    /** Counts a letter that doesn't go. */
    void stays(Fate fate) {
        switch (fate.kind()) {
            case HAD -> had++;
            case UNCERTAIN -> uncertain++;
            case REFUSED -> refused++;
            case GOES -> throw new IllegalArgumentException("It goes");
        }
        if (!fate.why().isEmpty()) {
            problem(fate.letter(), fate.why());
        }
    }

    /** Counts people who get nothing for now. */
    void stopped(Mailing.Stopped stop) {
        refused++;
        problems.add(new MailProblem(OneLine.of(stop.addressee().key()), OneLine.of(stop.why())));
    }

    DeliveryReport report(List<String> withoutRecipient) {
        return new DeliveryReport(
                written, sent, had, waiting, refused, uncertain, rehearsal, problems, withoutRecipient);
    }
}
