package dev.apportion.setting;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail server to connect to, for mail that leaves or that comes.
 *
 * @param user empty to log in as nobody
 * @param trustAll whether a certificate that nobody vouches for will do; for servers within the house only
 * @param timeout for connecting, reading and writing, each
 */
public record MailServer(
        Protocol protocol,
        String host,
        int port,
        Security security,
        String user,
        @Nullable Secret password,
        boolean trustAll,
        Duration timeout) {

    /** How the connection is protected. */
    public enum Security {
        NONE,
        /** Begins in the open and must turn to TLS before anything else. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    /**
     * What is spoken, with the settings for it.
     *
     * @param name as Jakarta Mail calls it
     */
    public record Protocol(
            String name,
            Setting<String> host,
            Setting<Integer> port,
            Map<Security, Integer> usualPorts,
            Setting<String> security,
            Setting<Boolean> trustAll,
            Setting<String> user,
            Setting<Secret> password,
            Setting<Integer> timeoutSeconds) {

        public static final Protocol SMTP = new Protocol(
                "smtp",
                Setting.SMTP_HOST,
                Setting.SMTP_PORT,
                Map.of(Security.NONE, 25, Security.STARTTLS, 587, Security.TLS, 465),
                Setting.SMTP_SECURITY,
                Setting.SMTP_TRUST_ALL,
                Setting.SMTP_USER,
                Setting.SMTP_PASSWORD,
                Setting.SMTP_TIMEOUT_SECONDS);

        public static final Protocol IMAP = new Protocol(
                "imap",
                Setting.IMAP_HOST,
                Setting.IMAP_PORT,
                Map.of(Security.NONE, 143, Security.STARTTLS, 143, Security.TLS, 993),
                Setting.IMAP_SECURITY,
                Setting.IMAP_TRUST_ALL,
                Setting.IMAP_USER,
                Setting.IMAP_PASSWORD,
                Setting.IMAP_TIMEOUT_SECONDS);

        private int usualPort(Security used) {
            return usualPorts.getOrDefault(used, 0);
        }
    }

    /**
     * The server that the settings name, null if they name none.
     *
     * @throws WrongSettingException if a value makes no sense
     */
    public static @Nullable MailServer from(SettingValues settings, Protocol protocol) {
        String host = settings.orNull(protocol.host);
        if (host == null) {
            return null;
        }
        Security security = Security.valueOf(settings.get(protocol.security).toUpperCase(Locale.ROOT));
        String user = settings.find(protocol.user).orElse("");
        Secret password = settings.orNull(protocol.password);
        if (!user.isEmpty() && password == null) {
            throw new WrongSettingException(protocol.user.variable() + " is set, but neither "
                    + protocol.password.variable() + " nor " + protocol.password.fileVariable() + ".");
        }
        return new MailServer(
                protocol,
                host,
                settings.find(protocol.port).orElse(protocol.usualPort(security)),
                security,
                user,
                password,
                settings.get(protocol.trustAll),
                Duration.ofSeconds(settings.get(protocol.timeoutSeconds)));
    }

    /** What Jakarta Mail is told of the connection. */
    public Properties sessionProperties() {
        String prefix = "mail." + protocol.name() + ".";
        String millis = Long.toString(timeout.toMillis());
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", millis);
        properties.put(prefix + "timeout", millis);
        properties.put(prefix + "writetimeout", millis);
        boolean startTls = security == Security.STARTTLS;
        properties.put(prefix + "starttls.enable", Boolean.toString(startTls));
        properties.put(prefix + "starttls.required", Boolean.toString(startTls));
        properties.put(prefix + "ssl.enable", Boolean.toString(security == Security.TLS));
        properties.put(prefix + "ssl.checkserveridentity", Boolean.toString(security != Security.NONE && !trustAll));
        if (trustAll) {
            properties.put(prefix + "ssl.trust", "*");
        }
        return properties;
    }

    /** What to do about a connection that could not be made: all that decides where it goes. */
    public String advice(boolean tls) {
        return tls
                ? "Check " + protocol.security.variable()
                        + "; docs/mail.md says what to do about a certificate of your own"
                : "Check " + protocol.host.variable() + " and " + protocol.port.variable()
                        + ", and whether the server is up";
    }

    /** What to do about a server that doesn't let one in. */
    public String loginAdvice() {
        return "Check " + protocol.user.variable() + " and " + protocol.password.variable() + " (or ..._PASSWORD_FILE)";
    }
}
