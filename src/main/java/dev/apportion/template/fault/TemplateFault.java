package dev.apportion.template.fault;

/**
 * One fault of a template.
 *
 * @param file file name of the template
 * @param sheet sheet name, empty if the fault is not on a sheet
 * @param cell address such as {@code B7}, empty if the fault is not in a cell
 * @param message what is wrong and what to do
 */
public record TemplateFault(String file, String sheet, String cell, String message) {

    @Override
    public String toString() {
        return file + (sheet.isEmpty() ? "" : ", sheet " + sheet) + (cell.isEmpty() ? "" : ", cell " + cell) + ": "
                + message;
    }
}
