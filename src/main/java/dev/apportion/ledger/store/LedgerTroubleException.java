package dev.apportion.ledger.store;

import dev.apportion.setting.WrongSettingException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/** A ledger on a server can't be reached or used. The message says why and what to do. */
public final class LedgerTroubleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerTroubleException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What a failure with a place means; the exceptions of this package are given back as they are. */
    static RuntimeException of(LedgerPlace place, Exception failure) {
        if (failure instanceof LedgerTroubleException
                || failure instanceof OtherLedgerException
                || failure instanceof WrongSettingException) {
            return (RuntimeException) failure;
        }
        SQLException said = ofServer(failure);
        String state = said == null ? "" : Objects.toString(said.getSQLState(), "");
        return new LedgerTroubleException(message(place, state, failure), failure);
    }

    /** What a failure says of a ledger's server, in a sentence or two with what to do; empty if it is of something else. */
    public static Optional<String> explain(Throwable failure) {
        LedgerTroubleException known = ExceptionUtils.throwableOfType(failure, LedgerTroubleException.class);
        if (known != null) {
            return Optional.of(String.valueOf(known.getMessage()));
        }
        SQLException said = ofServer(failure);
        return said == null
                ? Optional.empty()
                : Optional.of(message(LedgerPlace.chosen(Path.of("")), Objects.toString(said.getSQLState(), ""), said));
    }

    /** The embedded database's are told otherwise. */
    private static @Nullable SQLException ofServer(Throwable failure) {
        for (Throwable cause : ExceptionUtils.getThrowableList(failure)) {
            if (cause instanceof SQLException said && cause.getClass().getName().startsWith("org.postgresql.")) {
                return said;
            }
        }
        return null;
    }

    private static String message(LedgerPlace place, String state, Exception failure) {
        return switch (state) {
            case "28P01", "28000" ->
                "The server of the ledger in " + place
                        + " refuses the user or the password. Check APPORTION_LEDGER_USER and"
                        + " APPORTION_LEDGER_PASSWORD or APPORTION_LEDGER_PASSWORD_FILE.";
            case "3D000" ->
                "There is no database for the ledger in " + place + ". Create it (CREATE DATABASE), or correct"
                        + " APPORTION_LEDGER.";
            case "42501" ->
                "The user may not do what is needed in the ledger in " + place + " (" + told(failure)
                        + "). It has to own the schema, or a new one: GRANT CREATE, USAGE ON SCHEMA public.";
            case "53300" ->
                "The server of the ledger in " + place
                        + " has no connection left. Raise max_connections there, or run again" + " later.";
            case "25006" ->
                "The server of the ledger in " + place + " only reads (a standby?). Name the one that writes in"
                        + " APPORTION_LEDGER.";
            default -> {
                // Classes 08, connection, and 57P, shut down or starting; the driver names no state where nobody
                // answers.
                boolean away = state.startsWith("08") || state.startsWith("57P");
                yield away
                        ? "The server of the ledger in " + place + " can't be reached (" + told(failure)
                                + "). Check APPORTION_LEDGER and whether the server runs."
                        : "The ledger in " + place + " can't be used (" + told(failure) + ").";
            }
        };
    }

    /** One line; drivers write the server's place in the source on further ones. */
    private static String told(Exception failure) {
        return String.valueOf(ExceptionUtils.getRootCause(failure).getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }
}
