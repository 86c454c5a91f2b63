package dev.apportion.sheet;

import java.io.Closeable;
import java.util.List;

/** An open spreadsheet file. Not thread-safe; the file is only ever read. */
public interface Workbook extends Closeable {

    /** What the content is, whatever the file's ending says. */
    Format format();

    /** Things worth telling the sender though the file could be read, such as an ending that doesn't fit; may be empty. */
    List<String> notes();

    /** The sheets in workbook order, hidden ones included; never empty (a workbook without sheets is unreadable). */
    List<Sheet> sheets();
}
