package dev.apportion.policy.workbook.cell;

import dev.apportion.message.Message;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.PolicyFault;
import java.util.ArrayList;
import java.util.List;

/** What is found wrong while the workbook is read, in the order found. */
public final class Faults {

    private final List<PolicyFault> errors = new ArrayList<>();
    private final List<PolicyFault> warnings = new ArrayList<>();

    public void error(String sheet, String cell, String message) {
        errors.add(new PolicyFault(sheet, cell, Message.plain(message)));
    }

    public void warning(String sheet, String cell, Message message) {
        warnings.add(new PolicyFault(sheet, cell, message));
    }

    public List<PolicyFault> warnings() {
        return List.copyOf(warnings);
    }

    public void throwIfAny() throws PolicyException {
        if (!errors.isEmpty()) {
            throw new PolicyException(errors);
        }
    }
}
