package dev.apportion.allocate.base;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;

/** The policy's allocation can't be carried out. The message says what to change, for people. */
public final class AllocationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sheet;
    private final int row;

    /** @param row row of the policy's sheet, 0 for the sheet as a whole */
    public AllocationException(String sheet, int row, String message) {
        super(message);
        this.sheet = sheet;
        this.row = row;
    }

    /** Every reason why a policy can't be carried out, together. */
    public static AllocationException of(Iterable<Finding> faults) {
        StringBuilder messages = new StringBuilder();
        for (Finding fault : faults) {
            messages.append(messages.isEmpty() ? "" : ";\n").append(fault.message());
        }
        return new AllocationException("", 0, messages.toString());
    }

    public Finding asFinding() {
        return new Finding(
                FindingCode.ALLOCATION_FAULT,
                null,
                new Source("policy.xlsx", sheet, row),
                null,
                String.valueOf(getMessage()));
    }
}
