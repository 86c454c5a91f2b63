package dev.apportion.web.access;

import dev.apportion.team.Role;
import java.util.EnumSet;
import java.util.Set;

/** What somebody may do in the pages. */
public enum Permission {
    /** What the log-in needs: whoever comes may, where there is one. */
    ENTER,
    /** Begin somewhere; everybody who was let in may. */
    BEGIN,
    /** Look at everything. */
    LOOK,
    /** Drop files, decide, run, send, change the policy. */
    PREPARE,
    /** Approve, close and open again. */
    APPROVE,
    /** See to one's own departments. */
    OWN,
    /** Ask as a command of those who may read the data folder. */
    COMMAND,
    /** What nobody may from outside. */
    NOTHING;

    /** What a role brings. */
    static Set<Permission> of(Role role) {
        return switch (role) {
            case PREPARER -> EnumSet.of(ENTER, BEGIN, LOOK, PREPARE);
            case APPROVER -> EnumSet.of(ENTER, BEGIN, LOOK, APPROVE);
            case READER -> EnumSet.of(ENTER, BEGIN, LOOK);
            case DEPARTMENT -> EnumSet.of(ENTER, BEGIN, OWN);
        };
    }
}
