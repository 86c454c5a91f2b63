package dev.apportion.mailbox;

import dev.apportion.setting.MailServer;
import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import dev.apportion.setting.WrongSettingException;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * Where spreadsheets come in by mail.
 *
 * @param folder of the mailbox
 * @param attachmentLimit bytes that an attachment may have
 * @param attachments spreadsheets that a mail may bring
 */
record MailboxSettings(MailServer server, String folder, long attachmentLimit, int attachments) {

    /**
     * The settings of the mailbox, null if there is none.
     *
     * @throws WrongSettingException if a value makes no sense
     */
    static @Nullable MailboxSettings from(SettingValues settings) {
        MailServer server = MailServer.from(settings, MailServer.Protocol.IMAP);
        if (server == null) {
            return null;
        }
        if (server.user().isEmpty()) {
            throw new WrongSettingException(Setting.IMAP_HOST.variable() + " is set, but "
                    + Setting.IMAP_USER.variable() + " does not say who logs in.");
        }
        return new MailboxSettings(
                server,
                settings.get(Setting.IMAP_FOLDER),
                settings.get(Setting.IMAP_ATTACHMENT_LIMIT_MB) * FileUtils.ONE_MB,
                settings.get(Setting.IMAP_ATTACHMENTS));
    }
}
