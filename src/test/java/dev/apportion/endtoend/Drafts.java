package dev.apportion.endtoend;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The messages that a run wrote as files. */
final class Drafts {

    /** What goes to some people: the workbooks by name, and the plain text. */
    record Draft(Set<String> addresses, TreeMap<String, byte[]> workbooks, String text) {}

    private Drafts() {}

    static List<Draft> of(WorkingFolder home, String period) throws IOException, MessagingException {
        List<Draft> drafts = new ArrayList<>();
        Path folder = home.output(period).resolve("mail");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    drafts.add(read(file));
                }
            }
        }
        return drafts;
    }

    /** The one message to an address. */
    static Draft to(WorkingFolder home, String period, String address) throws IOException, MessagingException {
        return of(home, period).stream()
                .filter(draft -> draft.addresses().contains(address))
                .reduce((one, other) -> {
                    throw new AssertionError("Two messages to " + address);
                })
                .orElseThrow(() -> new AssertionError("No message to " + address));
    }

    private static Draft read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            Set<String> addresses = new TreeSet<>();
            for (var address : message.getAllRecipients()) {
                addresses.add(((InternetAddress) address).getAddress().toLowerCase(Locale.ROOT));
            }
            Draft draft = new Draft(addresses, new TreeMap<>(), text(message));
            collect(message, draft.workbooks());
            return draft;
        }
    }

    private static void collect(Part part, Map<String, byte[]> workbooks) throws IOException, MessagingException {
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), workbooks);
            }
        } else if (part.getFileName() != null) {
            workbooks.put(
                    MimeUtility.decodeText(part.getFileName()),
                    part.getInputStream().readAllBytes());
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.isMimeType("multipart/*")) {
            return text(((Multipart) part.getContent()).getBodyPart(0));
        }
        return "";
    }
}
