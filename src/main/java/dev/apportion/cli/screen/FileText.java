package dev.apportion.cli.screen;

import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SheetReading.Column;
import dev.apportion.cost.received.SheetReading.Numbers;
import dev.apportion.folder.Counted;
import dev.apportion.ooxml.CellAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;

/** How the sheets of one file were understood, a line a column. */
public final class FileText {

    private static final int WIDEST = 34;

    private FileText() {}

    public static List<String> of(List<SheetReading> readings) {
        List<String> lines = new ArrayList<>();
        for (SheetReading reading : readings) {
            lines.add(title(reading));
            if (reading.state() == SheetReading.State.COST || reading.state() == SheetReading.State.NOT_UNDERSTOOD) {
                reading.columns().forEach(column -> lines.add(column(column)));
            }
        }
        return lines;
    }

    private static String title(SheetReading reading) {
        String sheet = "Sheet " + reading.sheet();
        String whose = reading.department() == null ? "" : ", of " + reading.department();
        String headings = reading.headerRow() == 0 ? "" : ", headings in row " + reading.headerRow();
        return sheet
                + switch (reading.state()) {
                    case COST -> whose + headings + ", " + Counted.of(reading.rows(), "row") + " below";
                    case NOT_UNDERSTOOD -> whose + headings + ": looks like cost, but its headings are not known";
                    case NO_COST -> ": no cost";
                    case CONFIRMED_NO_COST -> ": no cost, as the policy says";
                    case LEFT_OUT -> ": left out, another sheet has the period's cost";
                };
    }

    private static String column(Column column) {
        String heading = StringUtils.abbreviate(StringUtils.normalizeSpace(column.heading()), "…", WIDEST);
        String use = column.field() != null
                ? column.field()
                : column.looks() == null
                        ? "not used"
                        : "not used; looks like " + column.looks().inWords();
        Numbers lines = column.lines();
        Numbers rest = column.rejected().plus(column.others()).plus(column.asText());
        String numbers = lines.count() == 0 ? "" : ", in lines " + lines.inWords();
        String others = rest.count() == 0 ? "" : ", elsewhere " + rest.inWords();
        return String.format(
                Locale.ROOT,
                "  %-3s %-" + (WIDEST + 2) + "s %s%s%s",
                CellAddress.columnName(column.index()),
                heading.isEmpty() ? "(no heading)" : "\"" + heading + "\"",
                use,
                numbers,
                others);
    }
}
