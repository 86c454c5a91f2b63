package dev.apportion.job.remote;

import dev.apportion.setting.Environment;
import dev.apportion.setting.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The message broker, an ActiveMQ Artemis, over which parts of a run go to workers.
 *
 * @param url such as {@code tcp://broker.example:61616}, with the client's parameters, such as those for TLS
 * @param user null for none
 * @param password null for none
 */
public record Broker(
        String url, @Nullable String user, @Nullable Secret password) {

    /**
     * Reads {@code APPORTION_BROKER…}; empty if nothing is set, so that this process does all by itself.
     *
     * @throws IllegalArgumentException if a value makes no sense; the message names the variable, never a password
     */
    public static Optional<Broker> from(Environment settings) {
        String url = settings.optional("BROKER");
        if (url == null) {
            return Optional.empty();
        }
        if (!url.startsWith("tcp://")) {
            throw new IllegalArgumentException("APPORTION_BROKER is not the address of a broker, such as"
                    + " tcp://broker.example:61616. Leave it empty to do everything in this process.");
        }
        if (settings.optional("LEDGER") == null) {
            throw new IllegalArgumentException("APPORTION_BROKER is set, but APPORTION_LEDGER is not. Workers need a"
                    + " ledger that they can reach: set APPORTION_LEDGER=jdbc:postgresql://...");
        }
        return Optional.of(new Broker(url, settings.optional("BROKER_USER"), settings.secret("BROKER_PASSWORD")));
    }

    /** Without the parameters, which may hold a password. */
    @Override
    public String toString() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
