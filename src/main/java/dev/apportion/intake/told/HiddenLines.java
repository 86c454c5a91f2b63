package dev.apportion.intake.told;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of hidden rows, which count. */
public final class HiddenLines {

    private int lines;

    public void add(boolean hidden) {
        lines += hidden ? 1 : 0;
    }

    /** One finding on all of them; none if there are none. */
    public List<Finding> findings(@Nullable String sender, String file, String sheet) {
        return lines == 0
                ? List.of()
                : List.of(new Finding(
                        FindingCode.HIDDEN_ROWS,
                        sender,
                        new Source(file, sheet, 0),
                        null,
                        Message.of("{0} hidden or filtered rows were read, and they count.", lines)));
    }
}
