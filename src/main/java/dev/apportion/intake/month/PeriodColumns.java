package dev.apportion.intake.month;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.policy.Field;
import dev.apportion.sheet.RowCursor;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the headings of a table say of its months.
 *
 * @param yearColumn zero-based column with the year of a month that stands beside it, negative if there is none
 * @param fiscal whether the column of the period is called after one of a fiscal year
 * @param fiscalYear whether the column of the year is
 * @param grouped whether a row without a period has that of the row above
 */
public record PeriodColumns(int yearColumn, boolean fiscal, boolean fiscalYear, boolean grouped) {

    public static final PeriodColumns NONE = new PeriodColumns(-1, false, false, false);

    private static final PeriodColumns OF_DOCUMENTS = new PeriodColumns(-1, false, false, true);

    private static final Pattern YEAR = Pattern.compile(
            "20[0-9]{2}(?:\\.0)?|(?:FY|GJ) ?(?:20)?[0-9]{2}(?:[/-](?:20)?[0-9]{2})?|20[0-9]{2}[/-](?:20)?[0-9]{2}");

    public static PeriodColumns of(ColumnMapping mapping, List<String> headings) {
        int period = mapping.column(Field.PERIOD);
        if (period < 0) {
            return mapping.shape().grouped().contains(Field.DATE) ? OF_DOCUMENTS : NONE;
        }
        int year = -1;
        for (int column = 0; column < headings.size(); column++) {
            if (!mapping.isMapped(column)
                    && (year < 0 || Math.abs(column - period) < Math.abs(year - period))
                    && HeadingWords.roles(headings.get(column)).contains(Role.YEAR)) {
                year = column;
            }
        }
        return new PeriodColumns(
                year,
                period < headings.size() && isFiscal(headings.get(period)),
                year >= 0 && isFiscal(headings.get(year)),
                mapping.shape().grouped().contains(Field.PERIOD));
    }

    private static boolean isFiscal(String heading) {
        return HeadingWords.roles(heading).contains(Role.FISCAL);
    }

    /** The year of a row, of two the one that it ends in; null if there is none. */
    @Nullable
    public Integer year(RowCursor row) {
        return yearColumn < 0 ? null : year(row, yearColumn);
    }

    /** The year in a column, of two the one that it ends in; null if it is none. */
    @Nullable
    public static Integer year(RowCursor row, int column) {
        String text = row.text(column).strip();
        if (!YEAR.matcher(text).matches()) {
            return null;
        }
        String digits = text.replaceAll("\\.0$|[^0-9]", "");
        return 2000 + Integer.parseInt(digits.substring(digits.length() - 2));
    }
}
