package dev.apportion.policy.workbook.cell;

import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.condition.CellList;
import dev.apportion.sheet.CellType;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a policy table. Each accessor, here and in the classes for dates, numbers and others, records what is wrong
 * with its cell and then gives a stand-in, which nobody ever sees, since a policy with faults is not built. Accessors for
 * optional cells give null when the cell is blank.
 */
public final class PolicyRow {

    private static final Set<String> YES = Set.of("yes", "y", "true", "x");
    private static final Set<String> NO = Set.of("no", "n", "false");

    private final PolicySheet sheet;
    private final int number;
    private final List<PolicyCell> cells;

    PolicyRow(PolicySheet sheet, int number, List<PolicyCell> cells) {
        this.sheet = sheet;
        this.number = number;
        this.cells = cells;
    }

    /** As Excel shows it, from 1. */
    public int number() {
        return number;
    }

    public void fault(String heading, String message) {
        sheet.faults().error(sheet.name(), address(heading), message);
    }

    public void warning(String heading, Message message) {
        sheet.faults().warning(sheet.name(), address(heading), message);
    }

    /** Whether a column that the sheet has is left blank here; a missing column has been reported already. */
    public boolean blank(String heading) {
        return cell(heading).blank();
    }

    public String text(String heading) {
        PolicyCell cell = cell(heading);
        if (cell.type() == CellType.ERROR) {
            fault(heading, "The cell holds the error " + cell.text() + ". Correct the formula or type the value.");
            return "";
        }
        if (cell.notCalculated()) {
            fault(heading, "The formula has never been calculated. Open the workbook in Excel and save it.");
        }
        return cell.text();
    }

    public String neededText(String heading) {
        String text = text(heading);
        if (text.isEmpty() && cell(heading).blank() && sheet.has(heading)) {
            fault(heading, heading + " is missing. Fill in the cell.");
        }
        return text;
    }

    /** What a person sees in the cell, right or wrong; empty if it is blank. */
    public String shown(String heading) {
        PolicyCell cell = cell(heading);
        return cell.percent() && cell.number() != null
                ? NumberCells.plain(cell.number().movePointRight(2)) + " %"
                : cell.text();
    }

    @Nullable
    public String optionalText(String heading) {
        String text = text(heading);
        return text.isEmpty() ? null : text;
    }

    public List<String> list(String heading) {
        return CellList.list(text(heading));
    }

    public boolean yes(String heading, boolean otherwise) {
        String text = text(heading).toLowerCase(Locale.ROOT);
        boolean yes = YES.contains(text);
        if (yes || NO.contains(text)) {
            return yes;
        }
        if (!text.isEmpty()) {
            fault(heading, "\"" + text + "\" is neither Yes nor No.");
        }
        return otherwise;
    }

    /** What a parser makes of the text; null, with a fault, if it throws. */
    <T> @Nullable T parse(String heading, String text, Function<String, T> parser, String otherwise) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            fault(heading, "\"" + text + "\" " + otherwise);
            return null;
        }
    }

    PolicyCell cell(String heading) {
        int column = sheet.column(heading);
        return column < 0 || column >= cells.size() ? PolicyCell.BLANK : cells.get(column);
    }

    private String address(String heading) {
        int column = sheet.column(heading);
        return column < 0 ? CellAddress.of(number, 0) : CellAddress.of(number, column);
    }
}
