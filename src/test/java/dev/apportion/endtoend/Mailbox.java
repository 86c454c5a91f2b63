package dev.apportion.endtoend;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** A mailbox on a server of this process, with mails as they go over the wire. */
final class Mailbox implements AutoCloseable {

    static final String PASSWORD = "ebb and flow 1889";

    private final GreenMail server;
    private final GreenMailUser user;
    private final String security;

    private Mailbox(String protocol, String security) {
        this.security = security;
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        user = server.setUser("costs@harbor.example", "costs", PASSWORD);
    }

    static Mailbox plain() {
        return new Mailbox(ServerSetup.PROTOCOL_IMAP, "none");
    }

    static Mailbox tls() {
        return new Mailbox(ServerSetup.PROTOCOL_IMAPS, "tls");
    }

    int port() {
        return security.equals("tls")
                ? server.getImaps().getPort()
                : server.getImap().getPort();
    }

    /** Makes it the mailbox of a working folder. */
    void setFor(WorkingFolder home, String password, String... more) throws IOException {
        Path file = Files.writeString(home.folder().resolve("password"), password);
        List<String> lines = new ArrayList<>(List.of(
                "apportion.imap.host=127.0.0.1",
                "apportion.imap.port=" + port(),
                "apportion.imap.security=" + security,
                "apportion.imap.user=costs",
                "apportion.imap.password-file=" + file.toString().replace("\\", "/")));
        lines.addAll(List.of(more));
        Files.write(home.folder().resolve("apportion.properties"), lines);
    }

    /** A mail with attachments, each as {@link #file} makes it. */
    void mail(String from, String subject, String... files) throws MessagingException, FolderException {
        mail(Instant.now(), from, subject, files);
    }

    void mail(Instant arrived, String from, String subject, String... files)
            throws MessagingException, FolderException {
        StringBuilder text = new StringBuilder(
                "From: " + from + "\nTo: costs@harbor.example\nSubject: " + subject
                        + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n");
        for (String file : files) {
            text.append("--b\n").append(file).append('\n');
        }
        raw(arrived, text.append("--b--\n").toString());
    }

    void raw(Instant arrived, String text) throws MessagingException, FolderException {
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        inbox().appendMessage(message, new Flags(), Date.from(arrived));
    }

    /** A part with a file, whose name is written as it stands after {@code filename}. */
    static String file(String name, String content) {
        return "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment; filename" + name + "\n\n"
                + Base64.getMimeEncoder()
                        .encodeToString(content.getBytes(StandardCharsets.UTF_8))
                        .replace("\r\n", "\n");
    }

    boolean nothingWasTouched() {
        return inbox().getMessages().stream()
                .allMatch(message -> !message.getFlags().contains(Flags.Flag.SEEN)
                        && !message.getFlags().contains(Flags.Flag.DELETED));
    }

    private MailFolder inbox() {
        try {
            return server.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
