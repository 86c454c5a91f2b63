package dev.apportion.sheet.open;

import dev.apportion.message.Message;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.csv.WideText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file's first bytes say it is. */
enum Signature {
    EMPTY(null),
    ZIP(null),
    OLE2(null),
    OLD_BIFF(null),
    HTML(Format.HTML),
    TEXT(Format.CSV),
    PDF(null),
    IMAGE(null),
    ARCHIVE(null),
    RICH_TEXT(null),
    XML_SPREADSHEET(Format.SPREADSHEETML),
    FLAT_ODS(null),
    XML(null),
    JSON(null),
    SYLK(null),
    DIF(null),
    BINARY(null);

    private static final int FEW_CONTROLS = 3;

    private final @Nullable Format format;

    Signature(@Nullable Format format) {
        this.format = format;
    }

    /** Completes "The file is …". */
    Message what() {
        return switch (this) {
            case EMPTY -> Message.of("empty");
            case ZIP -> Message.of("a zip archive");
            case OLE2 -> Message.of("an Office container");
            case OLD_BIFF -> Message.of("an old Excel file");
            case HTML -> Message.of("a web page");
            case TEXT -> Message.of("text");
            case PDF -> Message.of("a PDF document");
            case IMAGE -> Message.of("an image");
            case ARCHIVE -> Message.of("an archive");
            case RICH_TEXT -> Message.of("an RTF document");
            case XML_SPREADSHEET -> Message.of("an XML spreadsheet of Excel 2003");
            case FLAT_ODS -> Message.of("an OpenDocument spreadsheet as flat XML");
            case XML -> Message.of("an XML document");
            case JSON -> Message.of("a JSON document");
            case SYLK -> Message.of("a SYLK file");
            case DIF -> Message.of("a DIF file");
            case BINARY -> Message.of("not a spreadsheet and not text");
        };
    }

    /** The format, where the first bytes show it. */
    @Nullable
    Format format() {
        return format;
    }

    static Signature of(byte[] start) {
        if (start.length == 0) {
            return EMPTY;
        }
        String head = new String(start, 0, Math.min(start.length, 4096), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6") || head.startsWith("PK\7\b")) {
            return ZIP;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLE2;
        }
        if (head.startsWith("\t\0\4\0")
                || head.startsWith("\t\2\6\0")
                || head.startsWith("\t\4\6\0")
                || head.startsWith("\t\b\b\0")
                || head.startsWith("\t\b\20\0")) {
            return OLD_BIFF;
        }
        if (head.startsWith("%PDF")) {
            return PDF;
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("GIF8")) {
            return IMAGE;
        }
        if (head.startsWith("\u001F\u008B") || head.startsWith("7z\u00BC\u00AF") || head.startsWith("Rar!")) {
            return ARCHIVE;
        }
        if (head.startsWith("{\\rtf")) {
            return RICH_TEXT;
        }
        return isText(start) || WideText.charset(start) != null ? text(head) : BINARY;
    }

    private static Signature text(String head) {
        // Byte-order marks and the zeros of UTF-16 don't matter to the words looked for.
        String text = head.replaceAll("^[\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF]+", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") && !text.contains("<html")) {
                return XML_SPREADSHEET;
            }
            if (text.contains("urn:oasis:names:tc:opendocument")) {
                return FLAT_ODS;
            }
            if (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html")) {
                return HTML;
            }
            return XML;
        }
        return text.isEmpty() ? EMPTY : text.startsWith("{") ? JSON : exchange(text);
    }

    /** Formats of old programs for exchange, which are text but not csv. A csv may well begin with a heading "ID". */
    private static Signature exchange(String text) {
        if (text.startsWith("id;p") && text.contains("\nc;") && text.contains(";k")) {
            return SYLK;
        }
        return text.startsWith("table\n0,1") || text.startsWith("table\r\n0,1") ? DIF : TEXT;
    }

    private static boolean isText(byte[] start) {
        boolean utf16 = start.length > 1
                && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                        || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
        int controls = 0;
        for (byte b : start) {
            if (b == 0 && !utf16) {
                return false;
            }
            if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                controls++;
            }
        }
        return utf16 || controls <= FEW_CONTROLS + start.length / 1000;
    }
}
