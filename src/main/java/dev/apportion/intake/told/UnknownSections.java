package dev.apportion.intake.told;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that stand alone between lines where names of departments stood before, and are none: whose the lines below are is open. */
public final class UnknownSections {

    /** Where names of departments stand; negative until one was met. */
    private int column = -1;

    private String label = "";
    private int row;
    private String first = "";
    private int firstRow;
    private int lines;

    /** A row that names a department and nothing else. */
    public void known(int at) {
        column = at;
        label = "";
    }

    /** A text that stands alone and names none. */
    public void unknown(int at, int number, String text) {
        if (at == column) {
            label = text;
            row = number;
        }
    }

    /** A line. */
    public void line() {
        if (!label.isEmpty()) {
            first = lines++ == 0 ? label : first;
            firstRow = lines == 1 ? row : firstRow;
        }
    }

    public List<Finding> findings(@Nullable String department, String file, String sheet) {
        return lines == 0
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.WARNING,
                        FindingCode.FILE_NOTE,
                        department,
                        new Source(file, sheet, firstRow),
                        null,
                        Message.of(
                                "\"{0}\" stands where names of departments stand, but is none. {1} "
                                        + "{1,choice,1#line below such a text counts|1<lines below such texts count} "
                                        + "for the department before it. If it is one, have it added as an alias on the "
                                        + "Departments sheet of the policy.",
                                first, lines)));
    }
}
