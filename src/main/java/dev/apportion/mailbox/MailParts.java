package dev.apportion.mailbox;

import dev.apportion.folder.FiledName;
import dev.apportion.folder.NotWholeException;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a mail brings, by its structure and nothing of its content.
 *
 * @param spreadsheets in their order
 * @param unopened what may hold more, for people, each with what to do
 * @param others names of what else is attached
 */
record MailParts(List<Attachment> spreadsheets, List<String> unopened, List<String> others) {

    /**
     * A spreadsheet.
     *
     * @param number its place in the mail, such as 2 or 1.2
     * @param name as the mail has it, which may be anything; empty if it has none
     * @param ending of a name by which it will be opened
     */
    record Attachment(String number, String name, String ending, Part part) {

        /** @throws NotWholeException if it is written in a way that nobody knows */
        InputStream open() throws MessagingException, NotWholeException {
            try {
                return part.getInputStream();
            } catch (IOException e) {
                throw new NotWholeException("it can't be read; ask for it again", e);
            }
        }
    }

    /** More than any mail program makes. */
    private static final int DEEPEST = 30;

    private static final String SAVE = "; save its spreadsheets in the period's folder yourself";

    /** @throws NotWholeException if the structure is none */
    static MailParts of(Part mail) throws MessagingException, NotWholeException {
        Walk walk = new Walk();
        try {
            walk.part(mail, "", 0);
        } catch (IOException e) {
            throw new NotWholeException("it can't be read; ask for it again", e);
        }
        return new MailParts(List.copyOf(walk.spreadsheets), List.copyOf(walk.unopened), List.copyOf(walk.others));
    }

    private static final class Walk {

        private final List<Attachment> spreadsheets = new ArrayList<>();
        private final Set<String> unopened = new LinkedHashSet<>();
        private final List<String> others = new ArrayList<>();

        private void part(Part part, String number, int depth) throws MessagingException, IOException {
            if (part.isMimeType("multipart/report")) {
                return; // a server's word that a mail did not arrive, with that mail
            }
            if (depth > DEEPEST) {
                unopened.add("it is nested too deep" + SAVE);
            } else if (isEncrypted(part)) {
                unopened.add("it is encrypted, or sealed by its signature" + SAVE);
            } else if (part.isMimeType("application/ms-tnef")) {
                unopened.add("it is in Outlook's own format (winmail.dat)" + SAVE + ", or have it sent as HTML");
            } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    String below = number.isEmpty() ? String.valueOf(i + 1) : number + "." + (i + 1);
                    part(parts.getBodyPart(i), below, depth + 1);
                }
            } else if (part.isMimeType("message/rfc822")) {
                unopened.add("a mail is attached to it, which is not opened" + SAVE);
            } else {
                single(part, number.isEmpty() ? "1" : number);
            }
        }

        private void single(Part part, String number) throws MessagingException {
            String name = name(part);
            String ending = SpreadsheetTypes.ending(name, part);
            if (ending != null) {
                spreadsheets.add(new Attachment(number, name, ending, part));
            } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) && !isDecoration(part)) {
                others.add(FiledName.plain(name));
            }
        }

        /** Logos, signatures and invitations. */
        private static boolean isDecoration(Part part) throws MessagingException {
            return part.isMimeType("image/*")
                    || part.isMimeType("text/*")
                    || part.isMimeType("application/pkcs7-signature")
                    || part.isMimeType("application/x-pkcs7-signature")
                    || part.isMimeType("application/pgp-signature");
        }

        private static boolean isEncrypted(Part part) throws MessagingException {
            return part.isMimeType("multipart/encrypted")
                    || part.isMimeType("application/pkcs7-mime")
                    || part.isMimeType("application/x-pkcs7-mime");
        }

        /** Some programs write names as they write headers. */
        private static String name(Part part) throws MessagingException {
            String name = part.getFileName();
            try {
                return name == null ? "" : MimeUtility.decodeText(name);
            } catch (UnsupportedEncodingException e) {
                return name;
            }
        }
    }
}
