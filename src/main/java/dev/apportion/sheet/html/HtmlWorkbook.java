package dev.apportion.sheet.html;

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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An HTML page as a workbook: each table that holds no other table is a sheet. */
public final class HtmlWorkbook extends OpenWorkbook {

    /** The page is held in memory as a tree, some ten times its size. */
    private static final long LARGEST = 16L << 20;

    private HtmlWorkbook(Document page, ReadLimits limits, List<Message> notes) throws IOException {
        super(Format.HTML, () -> {}, limits, notes);
        for (Element table : page.select("table")) {
            if (table.select("table").size() == 1 && !table.select("tr").isEmpty()) {
                Element caption = table.selectFirst("caption");
                String name = caption == null ? "Table " + (count() + 1) : caption.text();
                add(new HtmlSheet(table, name, limits));
            }
        }
        if (count() == 0) {
            throw Unreadable.notAWorkbook(Message.of("The file is a web page without a table"));
        }
    }

    /** Reads the whole page and closes the source. */
    public static Workbook open(ByteSource source, ReadLimits limits, List<Message> notes) throws IOException {
        if (source.size() > LARGEST) {
            throw Unreadable.notAWorkbook(Message.of("The file is a web page of more than {0} bytes", LARGEST));
        }
        byte[] all = source.bytes(0, (int) source.size());
        source.close();
        return new HtmlWorkbook(Jsoup.parse(new ByteArrayInputStream(all), null, ""), limits, notes);
    }
}
