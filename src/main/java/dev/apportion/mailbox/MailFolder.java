package dev.apportion.mailbox;

import dev.apportion.deliver.letter.OneLine;
import dev.apportion.deliver.smtp.ServerReason;
import dev.apportion.folder.Refusals;
import dev.apportion.folder.RunFailedException;
import dev.apportion.setting.MailServer;
import dev.apportion.setting.Secret;
import dev.apportion.setting.Setting;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The mailbox's folder, open for reading only: no mail is marked as read, moved or deleted. */
final class MailFolder implements Closeable {

    /** Bytes asked for at once; the library's own 16 KB take a round trip each. */
    private static final String FETCH_SIZE = "1048576";

    private final IMAPStore store;
    private final Folder folder;
    private final String name;

    private MailFolder(IMAPStore store, Folder folder, String name) {
        this.store = store;
        this.folder = folder;
        this.name = name;
    }

    /** @throws RunFailedException saying what to do, if the server, the log-in or the folder is not to be had */
    static MailFolder open(MailboxSettings settings) throws RunFailedException {
        MailServer server = settings.server();
        IMAPStore store = new IMAPStore(Session.getInstance(properties(server)), null);
        Secret password = server.password();
        try {
            store.connect(server.host(), server.port(), server.user(), password == null ? null : password.value());
        } catch (AuthenticationFailedException e) {
            throw Refusals.usage("The mailbox's server refuses the user name or the password: " + reason(e, server)
                    + ". " + server.loginAdvice() + ".");
        } catch (MessagingException e) {
            throw noConnection(server, e);
        }
        try {
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_ONLY);
            return new MailFolder(
                    store, folder, OneLine.of(server.user() + "@" + server.host() + "/" + settings.folder()));
        } catch (FolderNotFoundException e) {
            close(store);
            throw Refusals.usage("The mailbox has no folder \"" + settings.folder() + "\". Check "
                    + Setting.IMAP_FOLDER.variable() + ".");
        } catch (MessagingException e) {
            close(store);
            throw noConnection(server, e);
        }
    }

    private static RunFailedException noConnection(MailServer server, MessagingException e) {
        // Without any fault of the connection, the server doesn't offer to protect it.
        boolean tls = ExceptionUtils.throwableOfType(e, SSLException.class) != null
                || (ExceptionUtils.throwableOfType(e, IOException.class) == null
                        && ExceptionUtils.throwableOfType(e, ConnectionException.class) == null);
        String message = "Could not open the mailbox at " + server.host() + ":" + server.port() + ": "
                + reason(e, server) + ". " + server.advice(tls) + ".";
        // Without the cause: its messages may quote what was sent.
        return tls ? Refusals.usage(message) : new RunFailedException(RunFailedException.Kind.INTERRUPTED, message);
    }

    private static String reason(MessagingException e, MailServer server) {
        return StringUtils.stripEnd(ServerReason.of(e, server.password()), ". ");
    }

    private static Properties properties(MailServer server) {
        Properties properties = server.sessionProperties();
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.fetchsize", FETCH_SIZE);
        return properties;
    }

    /** Which mailbox this is, for what is remembered of it. */
    String name() {
        return name;
    }

    /** Numbers of mails mean the same as long as this does not change. */
    long validity() throws MessagingException {
        return ((UIDFolder) folder).getUIDValidity();
    }

    /** The mails that arrived on a day or later, oldest first, with what is known of them without their content. */
    List<Mail> since(LocalDate day) throws MessagingException {
        Date midnight = Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
        Message[] found = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, midnight));
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.ENVELOPE);
        profile.add(FetchProfile.Item.CONTENT_INFO);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(found, profile);
        List<Mail> mails = new ArrayList<>();
        for (Message message : found) {
            if (!message.isExpunged()) {
                mails.add(new Mail(((UIDFolder) folder).getUID(message), message));
            }
        }
        mails.sort(Comparator.comparingLong(Mail::uid));
        return mails;
    }

    /** Whether there is a connection still; a fault of one mail leaves it. */
    boolean isOpen() {
        return folder.isOpen() && store.isConnected();
    }

    @Override
    public void close() {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } catch (MessagingException e) {
            // It was read only.
        }
        close(store);
    }

    private static void close(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException e) {
            // Nothing was written.
        }
    }
}
