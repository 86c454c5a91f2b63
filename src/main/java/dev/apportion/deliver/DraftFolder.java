package dev.apportion.deliver;

import dev.apportion.access.FileAccess;
import dev.apportion.access.FileName;
import dev.apportion.cost.Sha256;
import dev.apportion.deliver.letter.Addressee;
import dev.apportion.deliver.letter.Addresses;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Messages as files, for somebody to open and send. */
record DraftFolder(Path folder) {

    private static final String ENDING = ".eml";
    /** Bytes. */
    private static final int LONGEST = 120;

    private static final int HEADERS = 8192;
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID: *(<[^>]*>)");

    /** @param shared whether another addressee has the same first address, so that it alone doesn't distinguish them */
    static String name(Addressee addressee, boolean shared) {
        String name =
                FileName.cut(Addresses.normal(addressee.to().get(0)).replaceAll("[^\\p{L}\\p{N}@._+-]", "_"), LONGEST);
        return shared ? name + " " + Sha256.of(addressee.key()).substring(0, 8) + ENDING : name + ENDING;
    }

    /** Writes a message so that there is never half of one under its name. */
    void write(String name, MimeMessage message) throws IOException, MessagingException {
        FileAccess.folders(folder);
        Path unfinished = folder.resolve(name + ".part");
        // Angus Mail writes byte by byte.
        try (OutputStream out = new BufferedOutputStream(FileAccess.write(unfinished))) {
            message.writeTo(out);
        }
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes drafts of earlier revisions, lest somebody send them: those with these Message-IDs. */
    void remove(Set<String> messageIds) throws IOException {
        if (messageIds.isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        List<Path> drafts;
        try (Stream<Path> files = Files.list(folder)) {
            drafts = files.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
        for (Path draft : drafts) {
            if (messageIds.contains(messageId(draft))) {
                Files.delete(draft);
            }
        }
    }

    private static String messageId(Path draft) throws IOException {
        try (InputStream in = Files.newInputStream(draft)) {
            Matcher id = MESSAGE_ID.matcher(new String(in.readNBytes(HEADERS), StandardCharsets.ISO_8859_1));
            return id.find() ? id.group(1) : "";
        }
    }
}
