package dev.apportion.policy.workbook;

import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import java.util.Map;

/** The work items read so far. */
record Register(Map<String, RegisteredProject> projects, Map<String, RegisteredOperation> operations) {

    boolean isProject(String code) {
        return projects.containsKey(code);
    }

    boolean isOperation(String code) {
        return operations.containsKey(code);
    }
}
