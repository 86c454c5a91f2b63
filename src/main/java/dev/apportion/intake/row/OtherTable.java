package dev.apportion.intake.row;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.value.Blanks;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table below that of cost that has none: it repeats a heading at its place and has another one, without a known amount, where the
 * amounts stood, as one of headcounts does. Its rows are no cost, though their numbers stand in the column of amounts.
 */
public final class OtherTable {

    private final String file;
    private final String sheet;
    private final @Nullable String department;
    private boolean inside;
    private final List<Finding> findings = new ArrayList<>();
    private int begins;
    private int column;
    private String heading = "";
    private int rows;

    /** @param department of the sheet, null if unknown */
    public OtherTable(String file, String sheet, @Nullable String department) {
        this.file = file;
        this.sheet = sheet;
        this.department = department;
    }

    /** A row of headings that are known ends it. */
    public void end() {
        if (inside) {
            inside = false;
            findings.add(new Finding(
                    FindingCode.COLUMN_NOT_UNDERSTOOD,
                    department,
                    new Source(file, sheet, begins),
                    CellAddress.of(begins, column),
                    Message.of(
                            "Another table begins here, with \"{0}\" where amounts stood. Its {1} "
                                    + "{1,choice,0#rows do|1#row does|1<rows do} not count. If it is cost, add its "
                                    + "heading to Amount on the Columns sheet of the policy.",
                            heading, rows)));
        }
    }

    /**
     * Whether a row belongs to such a table.
     *
     * @param headings of the table of cost, by column
     */
    public boolean has(RowCursor row, ColumnMapping mapping, List<String> headings) {
        if (!inside && begins(row, mapping, headings)) {
            inside = true;
            begins = row.rowNumber();
            column = mapping.amount();
            heading = Blanks.strip(row.text(column));
            rows = 0;
        } else if (inside) {
            rows++;
        }
        return inside;
    }

    private static boolean begins(RowCursor row, ColumnMapping mapping, List<String> headings) {
        int amount = mapping.amount();
        if (row.type(amount) != CellType.TEXT || amount >= headings.size() || !isWord(row.text(amount))) {
            return false;
        }
        boolean repeated = false;
        int texts = 0;
        for (int column = 0; column < row.width(); column++) {
            if (RowKinds.isFilled(row, column)) {
                if (row.type(column) != CellType.TEXT) {
                    return false;
                }
                texts++;
                repeated |= column != amount
                        && mapping.isMapped(column)
                        && column < headings.size()
                        && !headings.get(column).isEmpty()
                        && Blanks.strip(row.text(column)).equalsIgnoreCase(headings.get(column));
            }
        }
        return repeated && texts > 1;
    }

    /** Two letters at least and no digit, which amounts have. */
    private static boolean isWord(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    public List<Finding> findings() {
        end();
        return findings;
    }
}
