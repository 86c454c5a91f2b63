package dev.apportion.sheet;

import dev.apportion.message.Message;
import java.io.Closeable;
import java.util.List;

/** An open spreadsheet file. Not thread-safe; the file is only ever read. */
public interface Workbook extends Closeable {

    /** What the content is, regardless of the file's extension. */
    Format format();

    /** What the sender should know although the file could be read, such as a wrong extension; may be empty. */
    List<Message> notes();

    /** The sheets in workbook order, hidden ones included; never empty (a workbook without sheets is unreadable). */
    List<Sheet> sheets();
}
