package dev.apportion.allocate.base;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.List;

/** The policy's allocation can't be carried out. The message says what to change, for people. */
public final class AllocationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sheet;
    private final int row;
    private final transient Message words;

    /** @param row row of the policy's sheet, 0 for the sheet as a whole */
    public AllocationException(String sheet, int row, Message words) {
        super(words.toString());
        this.words = words;
        this.sheet = sheet;
        this.row = row;
    }

    /** Every reason why a policy can't be carried out, together. */
    public static AllocationException of(Iterable<Finding> faults) {
        List<Message> messages = new ArrayList<>();
        faults.forEach(fault -> messages.add(fault.message()));
        return new AllocationException("", 0, Message.joined(";\n", messages));
    }

    /** What is wrong and what to do. */
    public Message words() {
        return words;
    }

    public Finding asFinding() {
        return new Finding(FindingCode.ALLOCATION_FAULT, null, new Source("policy.xlsx", sheet, row), null, words);
    }
}
