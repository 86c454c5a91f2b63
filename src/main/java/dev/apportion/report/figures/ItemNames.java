package dev.apportion.report.figures;

import dev.apportion.cost.CostType;
import dev.apportion.cost.WorkItem;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;

/** What work items are called. */
public final class ItemNames {

    private static final Message OTHER_PROJECTS = Message.of("Other projects");
    private static final Message OTHER_OPERATIONS = Message.of("Other operations");

    private ItemNames() {}

    /** Its name; in words where it is only what a department's cost without a code rests on. */
    public static String of(WorkItem item, Wording wording) {
        return !item.isCollective()
                ? item.name()
                : wording.of(item.type() == CostType.PROJECT ? OTHER_PROJECTS : OTHER_OPERATIONS);
    }

    /** The same among those of all departments. */
    static String amongAll(WorkItem item, Wording wording) {
        return item.isCollective() ? of(item, wording) + ", " + item.department() : item.name();
    }
}
