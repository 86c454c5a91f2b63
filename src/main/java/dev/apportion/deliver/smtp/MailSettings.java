package dev.apportion.deliver.smtp;

import dev.apportion.setting.Environment;
import dev.apportion.setting.Secret;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How mail leaves. Comes from the environment, so that no file of the project contains a password; {@link #toString()}
 * shows none.
 *
 * @param server null writes messages as files
 * @param from address that messages come from
 * @param contact whom recipients ask: a name, an address or both; empty for the sender
 * @param redirectTo rehearsal: every message goes to this address and says so; null for the real recipients
 * @param allowedDomains domains that mail may go to; empty for all
 * @param attachmentLimit bytes that the attachments of a message may have together
 * @param attachmentPassword opens the attached workbooks; null leaves them open
 * @param tries how often a message is tried that meets temporary errors, at least 1
 * @param backOff wait before the second try; doubles from try to try
 * @param messagesAMinute rate limit; 0 for none
 */
public record MailSettings(
        @Nullable SmtpServer server,
        String from,
        String contact,
        @Nullable String redirectTo,
        List<String> allowedDomains,
        long attachmentLimit,
        @Nullable Secret attachmentPassword,
        int tries,
        Duration backOff,
        int messagesAMinute) {

    private static final long MEGABYTE = 1024 * 1024;

    /**
     * Reads {@code APPORTION_SMTP_…} and {@code APPORTION_MAIL_…}; docs/mail.md lists them.
     *
     * @throws IllegalArgumentException if a value makes no sense; the message names the variable, never a password
     */
    public static MailSettings fromEnvironment(Map<String, String> environment) {
        Environment variables = Environment.of(environment);
        String host = variables.text("SMTP_HOST", "");
        String user = variables.text("SMTP_USER", "");
        String from = variables.text("SMTP_FROM", user.contains("@") ? user : "");
        if (!host.isEmpty() && !from.contains("@")) {
            throw new IllegalArgumentException(
                    "APPORTION_SMTP_HOST is set, but APPORTION_SMTP_FROM is not an address to send from");
        }
        return new MailSettings(
                host.isEmpty() ? null : SmtpServer.read(host, user, variables),
                from,
                variables.text("MAIL_CONTACT", ""),
                variables.optional("MAIL_REDIRECT_TO"),
                domains(variables.text("MAIL_ALLOWED_DOMAINS", "")),
                variables.number("MAIL_ATTACHMENT_LIMIT_MB", 20, 0, 2000) * MEGABYTE,
                variables.secret("MAIL_ATTACHMENT_PASSWORD"),
                variables.number("SMTP_TRIES", 4, 1, 20),
                Duration.ofSeconds(variables.number("SMTP_BACK_OFF_SECONDS", 5, 0, 3600)),
                variables.number("SMTP_MESSAGES_A_MINUTE", 0, 0, 100_000));
    }

    /** The same with every message going to one address: a rehearsal. */
    public MailSettings redirectedTo(String address) {
        return new MailSettings(
                server,
                from,
                contact,
                address,
                allowedDomains,
                attachmentLimit,
                attachmentPassword,
                tries,
                backOff,
                messagesAMinute);
    }

    private static List<String> domains(String text) {
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(domain -> !domain.isEmpty())
                .map(domain -> domain.replaceFirst("^@", "").toLowerCase(Locale.ROOT))
                .toList();
    }
}
