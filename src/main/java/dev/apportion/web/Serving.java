package dev.apportion.web;

import dev.apportion.setting.IdentityProvider;
import dev.apportion.setting.Secret;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the pages are there for a team.
 *
 * @param listen the address of this machine that they are at
 * @param port 0 for any that is free
 * @param known the address that people use; null if only this machine reaches them
 * @param keystore the certificate for TLS; null where a proxy has it, or only this machine reaches the pages
 * @param behindProxy whether all requests come through a proxy
 * @param idle a session ends when nothing was asked for so long
 * @param longest a session ends after this, whatever is asked
 * @param provider who knows people beside the list of users; null for nobody
 */
public record Serving(
        InetAddress listen,
        int port,
        @Nullable URI known,
        @Nullable Keystore keystore,
        boolean behindProxy,
        Duration idle,
        Duration longest,
        @Nullable IdentityProvider provider) {

    /** A PKCS12 file with a certificate and its key, which has the same password. */
    public record Keystore(Path file, Secret password) {}
}
