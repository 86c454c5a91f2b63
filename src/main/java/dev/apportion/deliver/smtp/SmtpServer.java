package dev.apportion.deliver.smtp;

import dev.apportion.setting.Environment;
import dev.apportion.setting.Secret;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The mail server to hand messages to.
 *
 * @param user empty to log in as nobody
 * @param trustAll whether a certificate that nobody vouches for will do; for servers within the house only
 * @param timeout for connecting, reading and writing, each
 */
public record SmtpServer(
        String host,
        int port,
        Security security,
        String user,
        @Nullable Secret password,
        boolean trustAll,
        Duration timeout) {

    /** How the connection is protected. */
    enum Security {
        NONE(25),
        /** Begins in the open and must turn to TLS before anything else. */
        STARTTLS(587),
        /** TLS from the first byte. */
        TLS(465);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    static SmtpServer read(String host, String user, Environment variables) {
        String text = variables.text("SMTP_SECURITY", "starttls").toUpperCase(Locale.ROOT);
        Security security;
        try {
            security = Security.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("APPORTION_SMTP_SECURITY must be none, starttls or tls", e);
        }
        Secret password = variables.secret("SMTP_PASSWORD");
        if (!user.isEmpty() && password == null) {
            throw new IllegalArgumentException(
                    "APPORTION_SMTP_USER is set, but neither APPORTION_SMTP_PASSWORD nor APPORTION_SMTP_PASSWORD_FILE");
        }
        return new SmtpServer(
                host,
                variables.number("SMTP_PORT", security.usualPort, 1, 65535),
                security,
                user,
                password,
                variables.text("SMTP_TRUST_ALL", "no").equalsIgnoreCase("yes"),
                Duration.ofSeconds(variables.number("SMTP_TIMEOUT_SECONDS", 30, 1, 3600)));
    }

    /** Whether a certificate needs to be vouched for. */
    boolean checksCertificate() {
        return security != Security.NONE && !trustAll;
    }
}
