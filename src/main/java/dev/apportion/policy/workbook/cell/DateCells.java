package dev.apportion.policy.workbook.cell;

import dev.apportion.cost.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Cells that hold a date or a period. */
public final class DateCells {

    private DateCells() {}

    public static @Nullable LocalDate date(PolicyRow row, String heading) {
        PolicyCell cell = row.cell(heading);
        String text = row.text(heading);
        if (cell.date() != null || text.isEmpty()) {
            return cell.date();
        }
        return row.parse(heading, text, LocalDate::parse, "is not a date. Type it as a date, or write 2026-03-31.");
    }

    public static LocalDate neededDate(PolicyRow row, String heading) {
        row.neededText(heading);
        LocalDate date = row.blank(heading) ? null : date(row, heading);
        return date == null ? LocalDate.EPOCH : date;
    }

    public static @Nullable Period period(PolicyRow row, String heading) {
        PolicyCell cell = row.cell(heading);
        String text = row.text(heading);
        if (cell.date() != null || text.isEmpty()) {
            return cell.date() == null ? null : Period.of(cell.date());
        }
        return row.parse(heading, text, Period::parse, "is not a period. Write year and month, such as 2026-10.");
    }

    public static Period neededPeriod(PolicyRow row, String heading) {
        row.neededText(heading);
        Period period = row.blank(heading) ? null : period(row, heading);
        return period == null ? Period.of(LocalDate.EPOCH) : period;
    }
}
