package dev.apportion.deliver;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads messages as a mail program does. */
final class Parsed {

    private Parsed() {}

    static MimeMessage file(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    static List<String> addresses(MimeMessage message) throws MessagingException {
        List<String> addresses = new ArrayList<>();
        for (Address address : message.getAllRecipients()) {
            addresses.add(((InternetAddress) address).getAddress());
        }
        return addresses;
    }

    static String text(MimeMessage message) throws IOException, MessagingException {
        return (String) texts(message).getBodyPart(0).getContent();
    }

    static String html(MimeMessage message) throws IOException, MessagingException {
        return (String) texts(message).getBodyPart(1).getContent();
    }

    /** Bytes by name. */
    static Map<String, byte[]> attachments(MimeMessage message) throws IOException, MessagingException {
        Multipart all = (Multipart) message.getContent();
        Map<String, byte[]> attachments = new LinkedHashMap<>();
        for (int part = 1; part < all.getCount(); part++) {
            BodyPart attachment = all.getBodyPart(part);
            try (InputStream in = attachment.getInputStream()) {
                attachments.put(attachment.getFileName(), in.readAllBytes());
            }
        }
        return attachments;
    }

    private static Multipart texts(MimeMessage message) throws IOException, MessagingException {
        return (Multipart) ((Multipart) message.getContent()).getBodyPart(0).getContent();
    }
}
