package dev.apportion.folder;

import dev.apportion.access.FileName;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.lang3.Strings;

/**
 * What a file that was sent is called: the sender's name for it, as far as every file system takes it and it leads nowhere else.
 *
 * @param base before the ending
 * @param ending without its dot
 */
public record FiledName(String base, String ending) {

    /** Bytes of UTF-8; file systems take 255, and copies that go back and their temporary files have longer names. */
    private static final int LONGEST = 200;

    private static final Pattern REFUSED = Pattern.compile("[<>:\"|?*]");

    /** Begin names of files that are not looked at. */
    private static final Pattern LEADING = Pattern.compile("^[.~\\s\\p{Z}]+");

    /** The name of a file that a sender calls so. */
    public static FiledName of(String sent, String ending) {
        String plain = plain(sent);
        String base = Strings.CI.removeEnd(plain, "." + ending);
        base = FileName.trimmed(LEADING.matcher(base).replaceFirst(""));
        if (FileName.isReserved(base)) {
            base = "_" + base;
        }
        return new FiledName(base.isEmpty() ? "attachment" : base, ending.toLowerCase(Locale.ROOT));
    }

    /** The part of a path that is a name, without characters that file systems refuse or people do not see. */
    public static String plain(String sent) {
        String text = FileName.visible(sent);
        String name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        return FileName.trimmed(REFUSED.matcher(name).replaceAll("_"));
    }

    /** The file's name, with something after what the sender called it, for which there is always room. */
    public String with(String after) {
        String end = after + "." + ending;
        return FileName.cut(base, LONGEST - end.getBytes(StandardCharsets.UTF_8).length) + end;
    }
}
