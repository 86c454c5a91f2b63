package dev.apportion.cost;

/** Where a figure came from: file name, sheet name and row as Excel shows it (from 1; 0 for the sheet as a whole). */
public record Source(String file, String sheet, int row) {

    @Override
    public String toString() {
        return file + (sheet.isEmpty() ? "" : ", sheet " + sheet) + (row == 0 ? "" : ", row " + row);
    }
}
