package dev.apportion.cost;

import dev.apportion.message.Message;

/** Where a figure came from: file name, sheet name and row as Excel shows it (from 1; 0 for the sheet as a whole). */
public record Source(String file, String sheet, int row) {

    /** In English. */
    @Override
    public String toString() {
        return inWords().toString();
    }

    /** The same in the language of whoever reads it. */
    public Message inWords() {
        if (sheet.isEmpty()) {
            return row == 0 ? Message.plain(file) : Message.of("{0}, row {1}", file, row);
        }
        return row == 0
                ? Message.of("{0}, sheet {1}", file, sheet)
                : Message.of("{0}, sheet {1}, row {2}", file, sheet, row);
    }
}
