package dev.apportion.control;

import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.text.StringEscapeUtils;

/** Looks into a file for a text: into cells, names of sheets, comments and properties of workbooks, mails with what they carry. */
final class FileText {

    /** Most that is looked at of one part of a file; more than any part of a workbook that can be read. */
    private static final int MOST = 1 << 28;

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"]*)\"");

    private final ReadSettings reading;
    private final Predicate<String> wanted;

    FileText(ReadSettings reading, Predicate<String> wanted) {
        this.reading = reading;
        this.wanted = wanted;
    }

    /**
     * Whether it has what is wanted.
     *
     * @throws IOException if it can't be looked into, as one with a password can't
     */
    boolean isIn(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = Arrays.copyOf(in.readNBytes(4), 4);
        }
        boolean zip = isZip(start);
        if (file.getFileName().toString().endsWith(".eml")) {
            try (InputStream in = Files.newInputStream(file)) {
                return isInMail(in);
            }
        }
        try {
            if (isInCells(file)) {
                return true;
            }
        } catch (UnreadableWorkbookException e) {
            if (isOld(start)) {
                throw e;
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            return zip ? isInZip(in) : isInText(in.readNBytes(MOST));
        }
    }

    private static boolean isZip(byte[] start) {
        return start[0] == 'P' && start[1] == 'K';
    }

    /** Microsoft's files before 2007, and those with a password since. */
    private static boolean isOld(byte[] start) {
        return (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF;
    }

    private boolean isInCells(Path file) throws UnreadableWorkbookException {
        String called = FilenameUtils.getBaseName(file.getFileName().toString());
        try (Workbook workbook = reading.open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                // A sheet of text is called as its file, which is no part of it.
                if (wanted.test(sheet.name()) && !sheet.name().equals(called)) {
                    return true;
                }
                try (RowCursor rows = sheet.rows()) {
                    while (rows.next()) {
                        for (int column = 0; column < rows.width(); column++) {
                            if (wanted.test(rows.text(column))) {
                                return true;
                            }
                        }
                    }
                }
            }
            return false;
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException e) {
            return false; // it was read by then
        }
    }

    /** A text may be in pieces of several looks, which a workbook marks up by tags. */
    private boolean isInZip(InputStream bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(MOST);
                String text = new String(part, StandardCharsets.UTF_8);
                if (wanted.test(entry.getName())
                        || wanted.test(
                                StringEscapeUtils.unescapeXml(TAG.matcher(text).replaceAll("")))
                        || ATTRIBUTE
                                .matcher(text)
                                .results()
                                .anyMatch(value -> wanted.test(StringEscapeUtils.unescapeXml(value.group(1))))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isInText(byte[] bytes) {
        return wanted.test(new String(bytes, StandardCharsets.UTF_8))
                || wanted.test(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private boolean isInMail(InputStream bytes) throws IOException {
        try {
            MimeMessage mail = new MimeMessage(null, bytes);
            return (mail.getSubject() != null && wanted.test(mail.getSubject())) || isInPart(mail);
        } catch (MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private boolean isInPart(Part part) throws MessagingException, IOException {
        if (part.getFileName() != null && wanted.test(part.getFileName())) {
            return true;
        }
        Object content = part.getContent();
        if (content instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                if (isInPart(one)) {
                    return true;
                }
            }
            return false;
        }
        if (content instanceof String text) {
            return wanted.test(text);
        }
        byte[] attached = part.getInputStream().readNBytes(MOST);
        return isZip(Arrays.copyOf(attached, 4)) ? isInZip(new ByteArrayInputStream(attached)) : isInText(attached);
    }
}
