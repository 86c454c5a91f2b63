package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.message.Message;
import dev.apportion.sheet.RowCursor;
import java.util.List;
import java.util.Set;
import org.apache.commons.io.FilenameUtils;

/** A sheet whose name says that it is revenue, a plan or an earlier state, and whose lines count as cost all the same. */
public final class NamedSheet implements Doubt {

    private final boolean doubted;
    private final Amounts money = new Amounts();
    private int lines;

    NamedSheet(boolean doubted) {
        this.doubted = doubted;
    }

    /** Whether a sheet's name says so. The only sheet of a csv is called as the file is, which says nothing. */
    public static boolean isDoubted(String sheet, String file) {
        Set<Role> said = HeadingWords.roles(sheet);
        boolean no = said.contains(Role.PLAN)
                || said.contains(Role.OUTDATED)
                || (said.contains(Role.REVENUE) && !said.contains(Role.EXPENSE));
        return no && !FilenameUtils.getBaseName(file).equals(sheet);
    }

    @Override
    public void add(RowCursor row, CostLine line) {
        if (doubted) {
            lines++;
            money.add(line.amount());
        }
    }

    @Override
    public List<Finding> findings(TablePlace place) {
        return lines == 0
                ? List.of()
                : List.of(place.sheet(
                        Finding.Severity.WARNING,
                        FindingCode.FILE_NOTE,
                        Message.of(
                                "By its name this sheet may be no cost of the month, but its {0} "
                                        + "{0,choice,1#line counts|1<lines count}: {1} in all. If they are not cost, "
                                        + "list the sheet on the No cost sheet of the policy.",
                                lines, money.inWords())));
    }
}
