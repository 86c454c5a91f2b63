package dev.apportion.sheet.html;

import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.zip.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An HTML page as a workbook: each table that holds no other table is a sheet. */
public final class HtmlWorkbook implements Workbook {

    /** The page lies in memory as a tree, some ten times its size. */
    private static final long LARGEST = 16L << 20;

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> notes;

    private HtmlWorkbook(Document page, ReadLimits limits, List<String> notes) throws IOException {
        this.notes = notes;
        for (Element table : page.select("table")) {
            if (table.select("table").size() == 1 && !table.select("tr").isEmpty()) {
                Element caption = table.selectFirst("caption");
                String name = caption == null ? "Table " + (sheets.size() + 1) : caption.text();
                sheets.add(new HtmlSheet(table, name, limits));
            }
        }
        if (sheets.isEmpty()) {
            throw Unreadable.notAWorkbook("The file is a web page without a table");
        }
    }

    /** Reads the whole page and closes the source. */
    public static Workbook open(ByteSource source, ReadLimits limits, List<String> notes) throws IOException {
        if (source.size() > LARGEST) {
            throw Unreadable.notAWorkbook("The file is a web page of more than " + LARGEST + " bytes");
        }
        byte[] all = source.bytes(0, (int) source.size());
        source.close();
        return new HtmlWorkbook(Jsoup.parse(new ByteArrayInputStream(all), null, ""), limits, notes);
    }

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() {
        // The page was read as a whole.
    }
}
