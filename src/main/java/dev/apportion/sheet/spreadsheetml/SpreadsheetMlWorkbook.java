package dev.apportion.sheet.spreadsheetml;

import dev.apportion.message.Message;
import dev.apportion.ooxml.ByteSource;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.cells.OpenWorkbook;
import dev.apportion.sheet.cells.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An XML spreadsheet of Excel 2003. Document types and custom entities are ignored. */
public final class SpreadsheetMlWorkbook extends OpenWorkbook {

    /** The file is held in memory as a tree, some ten times its size. */
    private static final long LARGEST = 16L << 20;

    private SpreadsheetMlWorkbook(Element document, ReadLimits limits, List<Message> notes) throws IOException {
        super(Format.SPREADSHEETML, () -> {}, limits, notes);
        for (Element workbook : Elements.children(document, "Workbook")) {
            for (Element worksheet : Elements.children(workbook, "Worksheet")) {
                add(new SpreadsheetMlSheet(worksheet, limits));
            }
        }
        requireSheets();
    }

    /** Reads the whole file and closes the source. */
    public static Workbook open(ByteSource source, ReadLimits limits, List<Message> notes) throws IOException {
        if (source.size() > LARGEST) {
            throw Unreadable.notAWorkbook(
                    Message.of("The file is an XML spreadsheet of Excel 2003 of more than {0} bytes", LARGEST));
        }
        byte[] all = source.bytes(0, (int) source.size());
        String end = new String(all, Math.max(0, all.length - 200), Math.min(200, all.length), "ISO-8859-1");
        if (!end.replace("\0", "").contains("Workbook>")) {
            throw Unreadable.damaged(Message.of("it ends in the middle"));
        }
        source.close();
        return new SpreadsheetMlWorkbook(
                Jsoup.parse(new ByteArrayInputStream(all), null, "", Parser.xmlParser()), limits, notes);
    }
}
