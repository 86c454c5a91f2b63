package dev.apportion.web.files;

import dev.apportion.control.Correcting;
import dev.apportion.control.CorrectionOutcome;
import dev.apportion.cost.Period;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.folder.MonthCorrections;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.web.shell.ToldException;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Cells that somebody corrects on a page, as the command {@code correct} does. */
public final class CellCorrecting {

    /** Characters of a text and of a reason; the pages' fields take no more. */
    private static final int LONGEST = 2000;

    private final Workplace workplace;
    private final Words words;
    private final MonthCorrections known;

    public CellCorrecting(Workplace workplace, Words words) {
        this.workplace = workplace;
        this.words = words;
        this.known = new MonthCorrections(workplace.home());
    }

    /** The corrections of a month as they are now. */
    public Corrections of(Period period) throws IOException {
        return known.in(workplace.home().input(period));
    }

    /**
     * Records a correction of the person who asks.
     *
     * @return in words, what was done
     * @throws ToldException if something is in its way
     */
    public String correct(Period period, Correcting.Request request, Correcting.Screen screen)
            throws IOException, DataFolderInUseException {
        if (Math.max(request.newText().length(), request.why().length()) > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return done(correcting(period).correct(request, screen));
    }

    /**
     * Takes a correction back.
     *
     * @param any whether another person's may be
     * @return in words, what was done
     */
    public String undo(Period period, CellCorrection.Place place, boolean any)
            throws IOException, DataFolderInUseException {
        return done(correcting(period).undo(place, any));
    }

    private Correcting correcting(Period period) {
        return new Correcting(
                workplace.home(),
                workplace.reading(),
                known,
                period,
                workplace.who(),
                LocalDateTime.now(ZoneId.systemDefault()));
    }

    private String done(CorrectionOutcome outcome) {
        if (outcome.kind() == CorrectionOutcome.Kind.NO_FILE || outcome.kind() == CorrectionOutcome.Kind.FOREIGN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        CellCorrection one = outcome.correction();
        String told = one == null
                ? words.of(outcome.kind().key(), outcome.detail())
                : words.of(outcome.kind().key(), one.cell(), one.oldText(), one.newText(), one.who());
        if (!outcome.isDone()) {
            throw new ToldException(told);
        }
        return told;
    }
}
