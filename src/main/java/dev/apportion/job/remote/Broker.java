package dev.apportion.job.remote;

import dev.apportion.setting.Secret;
import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import dev.apportion.setting.WrongSettingException;
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
     * The broker that the settings name; empty if there is none, so that this process does all by itself.
     *
     * @throws WrongSettingException if a value makes no sense
     */
    public static Optional<Broker> from(SettingValues settings) {
        Optional<String> url = settings.find(Setting.BROKER);
        if (url.isPresent() && settings.find(Setting.LEDGER).isEmpty()) {
            throw new WrongSettingException("APPORTION_BROKER is set, but APPORTION_LEDGER is not. Workers need a"
                    + " ledger that they can reach: set APPORTION_LEDGER=jdbc:postgresql://...");
        }
        return url.map(address ->
                new Broker(address, settings.orNull(Setting.BROKER_USER), settings.orNull(Setting.BROKER_PASSWORD)));
    }

    /** Without the parameters, which may hold a password. */
    @Override
    public String toString() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
