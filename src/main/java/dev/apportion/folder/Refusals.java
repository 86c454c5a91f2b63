package dev.apportion.folder;

import dev.apportion.cost.Period;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.setting.WrongSettingException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/** Why a command can't be carried out at present, for people. */
public final class Refusals {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Refusals() {}

    /** Something to be done otherwise; the command line is as wrong as a wrong argument would be. */
    public static RunFailedException usage(String message) {
        return new RunFailedException(RunFailedException.Kind.USAGE, message);
    }

    /** Settings as their reader takes them; a wrong one is refused before anything is done. */
    public static <T> T settings(Supplier<T> settings) throws RunFailedException {
        try {
            return settings.get();
        } catch (WrongSettingException e) {
            throw new RunFailedException(RunFailedException.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /** A period that has to be run before. */
    public static RunFailedException noRun(Period period) {
        return usage("There is no complete run of " + period + ". \"apportion run " + period + "\" starts one.");
    }

    /** One sentence: a period is closed, by whom, and since when. */
    public static String closed(Period period, AuditEntry closing) {
        return "The period " + period + " was closed by " + closing.who() + " on " + DAY.format(closing.at()) + " ("
                + closing.detail() + ").";
    }
}
