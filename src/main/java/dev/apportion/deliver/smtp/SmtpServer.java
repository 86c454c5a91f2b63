package dev.apportion.deliver.smtp;

import dev.apportion.setting.Secret;
import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import dev.apportion.setting.WrongSettingException;
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

    static SmtpServer from(SettingValues settings, String host, String user) {
        Security security = Security.valueOf(settings.get(Setting.SMTP_SECURITY).toUpperCase(Locale.ROOT));
        Secret password = settings.orNull(Setting.SMTP_PASSWORD);
        if (!user.isEmpty() && password == null) {
            throw new WrongSettingException(Setting.SMTP_USER.variable() + " is set, but neither "
                    + Setting.SMTP_PASSWORD.variable() + " nor " + Setting.SMTP_PASSWORD.fileVariable() + ".");
        }
        return new SmtpServer(
                host,
                settings.find(Setting.SMTP_PORT).orElse(security.usualPort),
                security,
                user,
                password,
                settings.get(Setting.SMTP_TRUST_ALL),
                Duration.ofSeconds(settings.get(Setting.SMTP_TIMEOUT_SECONDS)));
    }

    /** Whether a certificate needs to be vouched for. */
    boolean checksCertificate() {
        return security != Security.NONE && !trustAll;
    }
}
