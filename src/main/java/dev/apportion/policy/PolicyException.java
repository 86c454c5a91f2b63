package dev.apportion.policy;

import java.util.List;
import java.util.stream.Collectors;

/** The policy workbook can't be used; carries all its faults. */
public final class PolicyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<PolicyFault> faults;

    public PolicyException(List<PolicyFault> faults) {
        super(faults.stream().map(PolicyFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<PolicyFault> faults() {
        return faults;
    }
}
