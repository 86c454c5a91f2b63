package dev.apportion.policy.workbook;

import dev.apportion.policy.PolicyException;
import dev.apportion.policy.PolicyFault;
import java.util.ArrayList;
import java.util.List;

/** What is found wrong while the workbook is read, in the order found. */
final class Faults {

    private final List<PolicyFault> errors = new ArrayList<>();
    private final List<PolicyFault> warnings = new ArrayList<>();

    void error(String sheet, String cell, String message) {
        errors.add(new PolicyFault(sheet, cell, message));
    }

    void warning(String sheet, String cell, String message) {
        warnings.add(new PolicyFault(sheet, cell, message));
    }

    List<PolicyFault> warnings() {
        return List.copyOf(warnings);
    }

    void throwIfAny() throws PolicyException {
        if (!errors.isEmpty()) {
            throw new PolicyException(errors);
        }
    }
}
