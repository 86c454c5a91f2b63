package dev.apportion.sheet.cells;

import dev.apportion.message.Message;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the workbooks of all formats are alike in: a format adds its sheets while it opens. */
public abstract class OpenWorkbook implements Workbook {

    private final Format format;
    private final Closeable source;
    private final ReadLimits limits;
    private final List<Message> notes;
    private final List<Sheet> sheets = new ArrayList<>();

    /**
     * @param source the workbook's own from now on
     * @param notes what was noted so far; whoever opens the file may still add to them
     */
    protected OpenWorkbook(Format format, Closeable source, ReadLimits limits, List<Message> notes) {
        this.format = format;
        this.source = source;
        this.limits = limits;
        this.notes = notes;
    }

    protected final void add(Sheet sheet) {
        sheets.add(sheet);
    }

    /** How many sheets were added so far. */
    protected final int count() {
        return sheets.size();
    }

    protected final void note(Message note) {
        notes.add(note);
    }

    /** For the end of opening: a workbook without sheets is unreadable. */
    protected final void requireSheets() throws UnreadableWorkbookException {
        if (sheets.isEmpty()) {
            throw Unreadable.noSheets();
        }
    }

    public final ReadLimits limits() {
        return limits;
    }

    @Override
    public final Format format() {
        return format;
    }

    @Override
    public final List<Message> notes() {
        return List.copyOf(notes);
    }

    @Override
    public final List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
