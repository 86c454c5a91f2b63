package dev.apportion.deliver;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How mail goes out.
 *
 * @param host mail server; null writes files instead
 * @param allowedDomains lower case; nothing goes to any other domain; empty allows all
 */
public record MailSettings(
        @Nullable String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        List<String> allowedDomains) {

    /** How the connection is protected. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** Reads {@code APPORTION_MAIL_HOST, _PORT, _SECURITY, _USER, _PASSWORD, _FROM, _DOMAINS}. */
    public static MailSettings fromEnvironment(Map<String, String> env) {
        String domains = env.getOrDefault("APPORTION_MAIL_DOMAINS", "").toLowerCase(Locale.ROOT);
        return new MailSettings(
                env.get("APPORTION_MAIL_HOST"),
                Integer.parseInt(env.getOrDefault("APPORTION_MAIL_PORT", "587")),
                Security.valueOf(env.getOrDefault("APPORTION_MAIL_SECURITY", "STARTTLS")),
                env.get("APPORTION_MAIL_USER"),
                env.get("APPORTION_MAIL_PASSWORD"),
                env.getOrDefault("APPORTION_MAIL_FROM", "apportion@localhost"),
                domains.isBlank() ? List.of() : List.of(domains.trim().split("[,\\s]+", -1)));
    }

    boolean allows(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return allowedDomains.isEmpty() || allowedDomains.contains(domain);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + security + ", from " + from + "]";
    }
}
