package dev.apportion.mailbox;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.lang3.Strings;

/**
 * What an attachment's file is called: the sender's name for it, as far as every file system takes it and it leads nowhere else.
 *
 * @param base before the ending
 * @param ending without its dot
 */
record AttachmentName(String base, String ending) {

    /** Bytes of UTF-8; file systems take 255, and copies that go back and their temporary files have longer names. */
    private static final int LONGEST = 200;

    /** Controls, marks that turn the direction of writing or are not seen, unpaired surrogates, unassigned characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern REFUSED = Pattern.compile("[<>:\"|?*]");

    /** Begin names of files that are not looked at. */
    private static final Pattern LEADING = Pattern.compile("^[.~\\s\\p{Z}]+");

    /** Windows drops these. */
    private static final Pattern TRAILING = Pattern.compile("[.\\s\\p{Z}]+$");

    /** Devices of Windows, whatever comes after a dot. */
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])\\s*(\\..*)?");

    static AttachmentName of(String sent, String ending) {
        String plain = plain(sent);
        String base = Strings.CI.removeEnd(plain, "." + ending);
        base = TRAILING.matcher(LEADING.matcher(base).replaceFirst("")).replaceFirst("");
        if (RESERVED.matcher(base).matches()) {
            base = "_" + base;
        }
        return new AttachmentName(base.isEmpty() ? "attachment" : base, ending.toLowerCase(Locale.ROOT));
    }

    /** The part of a path that is a name, without characters that file systems refuse or people do not see. */
    static String plain(String sent) {
        String text =
                UNSEEN.matcher(Normalizer.normalize(sent, Normalizer.Form.NFC)).replaceAll("");
        String name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        return TRAILING.matcher(REFUSED.matcher(name).replaceAll("_")).replaceFirst("");
    }

    /** The file's name, with something after what the sender called it, for which there is always room. */
    String with(String after) {
        String end = after + "." + ending;
        int room = LONGEST - end.getBytes(StandardCharsets.UTF_8).length;
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int character : base.codePoints().toArray()) {
            bytes += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                break;
            }
            kept.appendCodePoint(character);
        }
        return TRAILING.matcher(kept).replaceFirst("") + end;
    }
}
