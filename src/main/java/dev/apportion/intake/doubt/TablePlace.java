package dev.apportion.intake.doubt;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a table is, and what is told of it.
 *
 * @param department whose sheet it is, null if unknown
 * @param headerRow row of its headings, from 1
 */
record TablePlace(@Nullable String department, String file, String sheet, int headerRow) {

    /** Of a row. */
    Finding row(Finding.Severity severity, FindingCode code, int row, Message message) {
        return new Finding(severity, code, department, new Source(file, sheet, row), null, message);
    }

    /** The same with the severity of its code. */
    Finding row(FindingCode code, int row, Message message) {
        return row(code.severity(), code, row, message);
    }

    /** Of a cell. */
    Finding cell(FindingCode code, int row, int column, Message message) {
        return cell(code.severity(), code, row, column, message);
    }

    /** Of a column. */
    Finding column(FindingCode code, int column, Message message) {
        return cell(code, headerRow, column, message);
    }

    /** The same with another severity than that of its code. */
    Finding column(Finding.Severity severity, FindingCode code, int column, Message message) {
        return cell(severity, code, headerRow, column, message);
    }

    /** Of the sheet. */
    Finding sheet(Finding.Severity severity, FindingCode code, Message message) {
        return row(severity, code, 0, message);
    }

    private Finding cell(Finding.Severity severity, FindingCode code, int row, int column, Message message) {
        return new Finding(
                severity, code, department, new Source(file, sheet, row), CellAddress.of(row, column), message);
    }
}
