package dev.apportion.sheet.xlsb;

import dev.apportion.message.Message;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.CellStyle;
import dev.apportion.sheet.cells.DateSystem;
import dev.apportion.sheet.cells.NumberFormat;
import dev.apportion.sheet.cells.OpenWorkbook;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.xlsx.Relationships;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An xlsb package. Its texts are held as they are; the format is rare, and each text occurs once. */
public final class XlsbWorkbook extends OpenWorkbook {

    private static final int SST_ITEM = 19;
    private static final int FONT = 43;
    private static final int FORMAT = 44;
    private static final int XF = 47;
    private static final int STRUCK = 8;
    private static final int WORKBOOK_PROPERTIES = 153;
    private static final int SHEET = 156;
    private static final int BEGIN_CELL_XFS = 617;
    private static final int END_CELL_XFS = 618;

    private final ZipArchive zip;
    private final List<String> strings = new ArrayList<>();
    private final List<CellStyle> styles = new ArrayList<>();
    private DateSystem dates = DateSystem.FROM_1900;

    /** The workbook owns the archive from now on. */
    public XlsbWorkbook(ZipArchive zip, String part, ReadLimits limits, List<Message> notes) throws IOException {
        super(Format.XLSB, zip, limits, notes);
        this.zip = zip;
        Relationships relationships = Relationships.of(part, zip, limits);
        readWorkbook(part, relationships);
        requireSheets();
        String styles = relationships.byType("styles");
        if (styles != null && zip.has(styles)) {
            readStyles(styles);
        }
        String texts = relationships.byType("sharedstrings");
        if (texts != null && zip.has(texts)) {
            readStrings(texts);
        }
    }

    private void readWorkbook(String part, Relationships relationships) throws IOException {
        try (Records records = new Records(zip.stream(part))) {
            while (records.next()) {
                if (records.id() == WORKBOOK_PROPERTIES && (records.byteAt(0) & 1) != 0) {
                    dates = DateSystem.FROM_1904;
                } else if (records.id() == SHEET) {
                    String id = records.stringAt(8);
                    String name = records.stringAt(12 + 2 * id.length());
                    String target = relationships.byId(id);
                    if (target == null || !zip.has(target)) {
                        note(Message.of(
                                "Sheet {0} is named in the workbook but not stored in it; it was left out.", name));
                    } else if (relationships.typeOf(id).equals("worksheet")) {
                        add(new XlsbSheet(this, name, records.intAt(0) != 0, target));
                    }
                }
            }
        }
    }

    private void readStyles(String part) throws IOException {
        Map<Integer, NumberFormat> custom = new HashMap<>();
        BitSet struck = new BitSet();
        int fonts = 0;
        boolean inCells = false;
        try (Records records = new Records(zip.stream(part))) {
            while (records.next()) {
                switch (records.id()) {
                    case FORMAT -> custom.put(records.shortAt(0), NumberFormat.custom(records.stringAt(2)));
                    case FONT -> struck.set(fonts++, records.has(4) && (records.shortAt(2) & STRUCK) != 0);
                    case BEGIN_CELL_XFS -> inCells = true;
                    case END_CELL_XFS -> inCells = false;
                    case XF -> {
                        if (inCells) {
                            NumberFormat format = custom.computeIfAbsent(records.shortAt(2), NumberFormat::builtIn);
                            styles.add(
                                    records.has(12)
                                            ? CellStyle.of(format, records.byteAt(11), struck.get(records.shortAt(4)))
                                            : CellStyle.of(format, 0, false));
                        }
                    }
                    default -> {
                        // Fills and borders say nothing about values.
                    }
                }
            }
        }
    }

    private void readStrings(String part) throws IOException {
        long held = 0;
        long most = Math.max(32L << 20, Runtime.getRuntime().maxMemory() / 2);
        try (Records records = new Records(zip.stream(part))) {
            while (records.next()) {
                if (records.id() == SST_ITEM) {
                    String text = records.stringAt(1);
                    if (text.length() > limits().cellCharacters()) {
                        throw Unreadable.tooLong(Message.of("A cell's text"), limits());
                    }
                    held += 64 + 2L * text.length();
                    if (held > most) {
                        throw Unreadable.overMemory(Message.of("Its texts take more than half the memory given"));
                    }
                    strings.add(text);
                }
            }
        }
    }

    ZipArchive zip() {
        return zip;
    }

    List<String> strings() {
        return strings;
    }

    /** A style; one that is not there says nothing. */
    CellStyle style(int style) {
        return style < styles.size() ? styles.get(style) : CellStyle.PLAIN;
    }

    DateSystem dates() {
        return dates;
    }
}
