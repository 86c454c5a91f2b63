package dev.apportion.deliver;

import dev.apportion.cost.Outbox;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;

/** A message whose bytes depend on nothing but what it says: fixed boundary and Message-ID. */
final class Mail extends MimeMessage {

    private final String messageId;

    Mail(Session session, Outbox.Message row, Parcel parcel, String from, String text, Date date)
            throws MessagingException, IOException {
        super(session);
        this.messageId = row.messageId();
        setFrom(new InternetAddress(from, true));
        setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.to(), true));
        setSubject(row.subject().replaceAll("\\p{Cntrl}+", " "), "UTF-8");
        setSentDate(date);
        MimeMultipart parts = new FixedBoundary("=_" + row.contentSha256().substring(0, 32));
        MimeBodyPart body = new MimeBodyPart();
        body.setText(text, "UTF-8");
        parts.addBodyPart(body);
        for (Path workbook : parcel.workbooks()) {
            MimeBodyPart part = new MimeBodyPart();
            part.attachFile(
                    workbook.toFile(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "base64");
            parts.addBodyPart(part);
        }
        setContent(parts);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static final class FixedBoundary extends MimeMultipart {
        FixedBoundary(String boundary) {
            contentType = "multipart/mixed; boundary=\"" + boundary + "\"";
        }
    }
}
