package dev.apportion.team;

/** What a user works as. One can have several. */
public enum Role {
    /** Drops files, decides held lines, runs the month, sends, and sees to the policy. */
    PREPARER,
    /** Approves and closes what somebody else prepared. */
    APPROVER,
    /** Looks at everything. */
    READER,
    /** Sees to the cost of departments that are named, and knows nothing of others. */
    DEPARTMENT
}
