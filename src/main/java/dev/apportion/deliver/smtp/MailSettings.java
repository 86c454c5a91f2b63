package dev.apportion.deliver.smtp;

import dev.apportion.setting.MailServer;
import dev.apportion.setting.Secret;
import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import dev.apportion.setting.WrongSettingException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How mail leaves; {@link #toString()} shows no password.
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
        @Nullable MailServer server,
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
     * Reads the settings of mail.
     *
     * @throws WrongSettingException if a value makes no sense
     */
    public static MailSettings from(SettingValues settings) {
        MailServer server = MailServer.from(settings, MailServer.Protocol.SMTP);
        String user = settings.find(Setting.SMTP_USER).orElse("");
        String from = settings.find(Setting.SMTP_FROM).orElse(user.contains("@") ? user : "");
        if (server != null && !from.contains("@")) {
            throw new WrongSettingException(Setting.SMTP_HOST.variable() + " is set, but "
                    + Setting.SMTP_FROM.variable() + " is not an address to send from.");
        }
        return new MailSettings(
                server,
                from,
                settings.find(Setting.MAIL_CONTACT).orElse(""),
                settings.orNull(Setting.MAIL_REDIRECT_TO),
                settings.get(Setting.MAIL_ALLOWED_DOMAINS).stream()
                        .map(domain -> domain.replaceFirst("^@", "").toLowerCase(Locale.ROOT))
                        .toList(),
                settings.get(Setting.MAIL_ATTACHMENT_LIMIT_MB) * MEGABYTE,
                settings.orNull(Setting.MAIL_ATTACHMENT_PASSWORD),
                settings.get(Setting.SMTP_TRIES),
                Duration.ofSeconds(settings.get(Setting.SMTP_BACK_OFF_SECONDS)),
                settings.get(Setting.SMTP_MESSAGES_A_MINUTE));
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
}
