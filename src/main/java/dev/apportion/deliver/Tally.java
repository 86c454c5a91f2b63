package dev.apportion.deliver;

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

    DeliveryReport report() {
        return new DeliveryReport(written, sent, had, waiting, refused, uncertain, rehearsal, problems);
    }
}
