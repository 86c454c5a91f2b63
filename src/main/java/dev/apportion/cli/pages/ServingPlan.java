package dev.apportion.cli.pages;

import dev.apportion.folder.Home;
import dev.apportion.folder.Refusals;
import dev.apportion.folder.RunFailedException;
import dev.apportion.setting.IdentityProvider;
import dev.apportion.setting.Secret;
import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import dev.apportion.team.Team;
import dev.apportion.web.Serving;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out how the pages are to be there for a team, and refuses what would not be safe. */
final class ServingPlan {

    private static final String THIS_MACHINE = "127.0.0.1";

    private final SettingValues settings;
    private final ServingChoices choices;

    private ServingPlan(SettingValues settings, ServingChoices choices) {
        this.settings = settings;
        this.choices = choices;
    }

    /** @throws RunFailedException if it can't be so, with what to do */
    static Serving of(Home home, ServingChoices choices) throws RunFailedException {
        try {
            if (Team.in(home.data()).users().isEmpty()) {
                throw Refusals.usage(
                        "There are no users who could log in. Add one with \"apportion user add NAME --role"
                                + " preparer\".");
            }
        } catch (IOException e) {
            throw Refusals.usage(String.valueOf(e.getMessage()));
        }
        return new ServingPlan(home.settings(), choices).serving();
    }

    private Serving serving() throws RunFailedException {
        InetAddress listen = listen();
        Serving.Keystore keystore = keystore();
        boolean proxy = choices.behindProxy() || settings.get(Setting.SERVE_BEHIND_PROXY);
        URI known = known();
        if (keystore != null && proxy) {
            throw Refusals.usage("Either the pages have TLS or a proxy in front of them has it. Leave out "
                    + Setting.SERVE_KEYSTORE.variable() + " or --behind-proxy.");
        }
        if (keystore == null && !proxy && !listen.getHostAddress().equals(THIS_MACHINE)) {
            throw Refusals.usage("Without TLS the pages are at 127.0.0.1 only, not at " + listen.getHostAddress()
                    + ": passwords and figures could be read on their way. Name a certificate with "
                    + Setting.SERVE_KEYSTORE.variable()
                    + ", or put a proxy that has TLS in front and say --behind-proxy.");
        }
        if (keystore == null && !proxy && known != null) {
            throw Refusals.usage(known + " needs TLS. Name a certificate with " + Setting.SERVE_KEYSTORE.variable()
                    + ", or put a proxy that has TLS in front and say --behind-proxy.");
        }
        if (known == null && (keystore != null || proxy)) {
            throw Refusals.usage("Say by which address people reach the pages, such as --address"
                    + " https://apportion.example: requests for any other name are turned away.");
        }
        return new Serving(
                listen,
                choices.port() == null ? settings.get(Setting.SERVE_PORT) : choices.port(),
                known,
                keystore,
                proxy,
                Duration.ofMinutes(settings.get(Setting.SERVE_IDLE_MINUTES)),
                Duration.ofHours(settings.get(Setting.SERVE_SESSION_HOURS)),
                IdentityProvider.from(settings));
    }

    private InetAddress listen() throws RunFailedException {
        String listen = Objects.requireNonNullElseGet(
                choices.listen(), () -> settings.find(Setting.SERVE_LISTEN).orElse(THIS_MACHINE));
        try {
            return InetAddress.getByName(listen);
        } catch (UnknownHostException e) {
            throw Refusals.usage(
                    listen + " is no address of this machine. Give one with --listen, or 0.0.0.0 for all.");
        }
    }

    /** In the form in which browsers name it. */
    private @Nullable URI known() throws RunFailedException {
        String address = choices.address() == null ? settings.orNull(Setting.SERVE_ADDRESS) : choices.address();
        if (address == null) {
            return null;
        }
        try {
            URI uri = URI.create(address.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", ""));
            if ("https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.equals(new URI("https", null, uri.getHost(), uri.getPort(), "", null, null))) {
                return uri.getPort() == 443 ? URI.create("https://" + uri.getHost()) : uri;
            }
        } catch (IllegalArgumentException | java.net.URISyntaxException e) {
            // Told below.
        }
        throw Refusals.usage(
                "\"" + address + "\" is no address of the pages. Write one such as https://apportion.example,"
                        + " with a port if it is not the usual one and nothing after it.");
    }

    private Serving.@Nullable Keystore keystore() throws RunFailedException {
        String named = settings.orNull(Setting.SERVE_KEYSTORE);
        if (named == null) {
            return null;
        }
        Secret password = settings.orNull(Setting.SERVE_KEYSTORE_PASSWORD);
        if (password == null) {
            throw Refusals.usage(Setting.SERVE_KEYSTORE.variable() + " is set, but neither "
                    + Setting.SERVE_KEYSTORE_PASSWORD.variable() + " nor "
                    + Setting.SERVE_KEYSTORE_PASSWORD.fileVariable() + ".");
        }
        Path file = Path.of(named);
        try {
            char[] secret = password.value().toCharArray();
            KeyStore keys = KeyStore.getInstance(file.toFile(), secret);
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias) && keys.getKey(alias, secret) != null) {
                    return new Serving.Keystore(file.toAbsolutePath(), password);
                }
            }
            throw Refusals.usage(
                    "The keystore " + named + " has a certificate, but no key. Export both into one PKCS12 file.");
        } catch (UnrecoverableKeyException e) {
            throw Refusals.usage(
                    "The key in " + named + " has another password than the file. Export both anew with one.");
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw Refusals.usage("The keystore " + named + " can't be opened: " + e.getMessage()
                    + ". It must be a PKCS12 file with the password that is set.");
        }
    }
}
