package dev.apportion.deliver.smtp;

import dev.apportion.cost.Sha256;
import dev.apportion.deliver.letter.Addresses;
import dev.apportion.deliver.letter.Attachments;
import dev.apportion.deliver.letter.Enclosure;
import dev.apportion.deliver.letter.Letter;
import dev.apportion.deliver.letter.OneLine;
import dev.apportion.report.LockedWorkbook;
import dev.apportion.setting.Secret;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Puts letters into the form that mail programs read: the same letter and date give the same bytes. */
public final class Mime {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final MailSettings settings;
    private final String organization;
    private final Session session = Session.getInstance(new Properties());

    public Mime(MailSettings settings, String organization) {
        this.settings = settings;
        this.organization = organization;
    }

    /** A message that a mail program opens as one to be sent. */
    public MimeMessage draft(Letter letter, ZonedDateTime date) throws MessagingException, IOException {
        MimeMessage message = message(letter, date);
        message.setHeader("X-Unsent", "1");
        message.saveChanges();
        return message;
    }

    public MimeMessage message(Letter letter, ZonedDateTime date) throws MessagingException, IOException {
        String rehearsal = Objects.requireNonNullElse(settings.redirectTo(), "");
        MimeMessage message = new FixedMessage(session, messageId(letter, rehearsal));
        message.setHeader("Date", DATE.format(date));
        if (!settings.from().isEmpty()) {
            message.setFrom(sender());
        }
        if (rehearsal.isEmpty()) {
            message.setRecipients(
                    Message.RecipientType.TO, addresses(letter.addressee().to()));
            message.setRecipients(
                    Message.RecipientType.CC, addresses(letter.addressee().cc()));
            if (!letter.inReplyTo().isEmpty()) {
                message.setHeader("In-Reply-To", letter.inReplyTo());
                message.setHeader("References", letter.inReplyTo());
            }
        } else {
            message.setRecipients(Message.RecipientType.TO, addresses(List.of(rehearsal)));
        }
        String subject = rehearsal.isEmpty() ? letter.subject() : "[REHEARSAL] " + letter.subject();
        message.setSubject(OneLine.of(subject), StandardCharsets.UTF_8.name());
        message.setContent(content(letter));
        message.saveChanges();
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        InternetAddress plain = Addresses.parsed(settings.from());
        return plain == null
                ? new InternetAddress(OneLine.of(settings.from()), true)
                : Addresses.named(plain, organization);
    }

    /** A rehearsal is another message than the real one, or mail programs would take the real one for a copy of it. */
    private static String messageId(Letter letter, String rehearsal) {
        String id = letter.messageId();
        return rehearsal.isEmpty() ? id : "<rehearsal." + Sha256.of(rehearsal).substring(0, 8) + "." + id.substring(1);
    }

    private static InternetAddress[] addresses(List<String> addresses) {
        return addresses.stream()
                .map(Addresses::parsed)
                .filter(Objects::nonNull)
                .toArray(InternetAddress[]::new);
    }

    private MimeMultipart content(Letter letter) throws MessagingException, IOException {
        FixedMultipart texts = new FixedMultipart("alternative", letter.contentSha256());
        texts.addBodyPart(text(letter.text(), "plain"));
        texts.addBodyPart(text(letter.html(), "html"));
        FixedMultipart all = new FixedMultipart("mixed", letter.contentSha256());
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(texts);
        all.addBodyPart(first);
        Attachments attachments = letter.attachments();
        if (attachments.zip() != null) {
            all.addBodyPart(attachment(attachments.zip(), "application/zip", attachments.zipBytes()));
        } else {
            for (Enclosure file : attachments.files()) {
                Secret password = settings.attachmentPassword();
                byte[] bytes = password == null ? file.bytes() : LockedWorkbook.bytes(file.bytes(), password.value());
                all.addBodyPart(attachment(file.name(), WORKBOOK, bytes));
            }
        }
        return all;
    }

    private static BodyPart text(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text.replaceAll("\\R", "\r\n"), StandardCharsets.UTF_8.name(), kind);
        // Lines of any length pass every server so, and the encoding doesn't hang on the text.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static BodyPart attachment(String name, String type, byte[] bytes) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        // RFC 2231 in Content-Disposition as in the standard; the older encoded word in Content-Type for programs
        // that know no better.
        part.setFileName(OneLine.of(name));
        String word = MimeUtility.encodeText(OneLine.of(name).replace('"', '\''), StandardCharsets.UTF_8.name(), "B");
        part.setHeader("Content-Type", MimeUtility.fold(14, type + "; name=\"" + word + "\""));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Keeps its Message-ID. */
    private static final class FixedMessage extends MimeMessage {

        private final String id;

        FixedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** Its boundary comes from the content. "=_" can occur in neither quoted-printable nor base64. */
    private static final class FixedMultipart extends MimeMultipart {

        FixedMultipart(String kind, String contentSha256) {
            super(kind);
            contentType =
                    "multipart/" + kind + ";\r\n boundary=\"=_" + kind + "_" + contentSha256.substring(0, 32) + "\"";
        }
    }
}
