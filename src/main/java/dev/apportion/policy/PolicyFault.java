package dev.apportion.policy;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import org.apache.commons.lang3.StringUtils;

/**
 * One fault of the policy workbook.
 *
 * @param sheet sheet name, empty for the workbook as a whole
 * @param cell address such as {@code B7}, empty for the sheet as a whole
 * @param message what is wrong and what to do
 */
public record PolicyFault(String sheet, String cell, Message message) {

    /** As a finding of a month. */
    public Finding asFinding(Finding.Severity severity) {
        return new Finding(
                severity,
                FindingCode.POLICY,
                null,
                new Source("policy.xlsx", sheet, 0),
                cell.isEmpty() ? null : cell,
                message);
    }

    /** One line. */
    @Override
    public String toString() {
        return StringUtils.normalizeSpace("policy.xlsx" + (sheet.isEmpty() ? "" : ", sheet " + sheet)
                + (cell.isEmpty() ? "" : ", cell " + cell) + ": " + message);
    }
}
