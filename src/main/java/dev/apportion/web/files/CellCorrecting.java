package dev.apportion.web.files;

import dev.apportion.control.Correcting;
import dev.apportion.control.CorrectionOutcome;
import dev.apportion.cost.Period;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.folder.MonthCorrections;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.web.shell.ToldException;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Cells that somebody corrects on a page, as the command {@code correct} does. */
public final class CellCorrecting {

    private static final Logger LOG = LoggerFactory.getLogger(CellCorrecting.class);

    /** What is found out before a file is looked at, or after the row was found to be the person's. */
    private static final Set<CorrectionOutcome.Kind> TOLD_OWNERS = EnumSet.of(
            CorrectionOutcome.Kind.CLOSED,
            CorrectionOutcome.Kind.NO_REASON,
            CorrectionOutcome.Kind.RECORDED,
            CorrectionOutcome.Kind.TAKEN);

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
     * Records a correction of a person who may look at everything.
     *
     * @return in words, what was done
     * @throws ToldException if something is in its way
     */
    public String correct(Period period, Correcting.Request request) throws IOException, DataFolderInUseException {
        requireShort(request);
        return done(correcting(period).correct(request, (file, before, added) -> true));
    }

    /**
     * Records a correction of a person who sees to own rows. What there is of others' files answers alike, whatever it is and
     * whether it is there.
     *
     * @param screen whether the row is the person's own
     * @return in words, what was done
     * @throws ToldException if something is in its way
     */
    public String correctOwn(Period period, Correcting.Request request, Correcting.Screen screen)
            throws IOException, DataFolderInUseException {
        requireShort(request);
        try {
            CorrectionOutcome outcome = correcting(period).correct(request, screen);
            if (TOLD_OWNERS.contains(outcome.kind())) {
                return done(outcome);
            }
        } catch (UnreadableWorkbookException e) {
            LOG.info("{} can't be read", request.file(), e);
        }
        throw new ToldException(words.of(CorrectionOutcome.Kind.FOREIGN.key()));
    }

    private static void requireShort(Correcting.Request request) {
        if (Math.max(request.newText().length(), request.why().length()) > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
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
        if (outcome.kind() == CorrectionOutcome.Kind.NO_FILE) {
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
