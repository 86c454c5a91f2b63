package dev.apportion.prepare;

import dev.apportion.folder.Home;
import dev.apportion.policy.NearestName;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the policy has departments that are named elsewhere. */
public final class RegisteredDepartments {

    private RegisteredDepartments() {}

    /** Says of the first that it lacks so, with one that may be meant; empty if it has all, or there is none that could be read. */
    public static Optional<String> lacking(Home home, List<String> codes) {
        try {
            Set<String> registered = PolicyReader.read(home.policy(), home.reading())
                    .departments()
                    .keySet();
            return codes.stream()
                    .filter(code -> !registered.contains(code))
                    .findFirst()
                    .map(code -> "The policy has no department " + code + "." + NearestName.hint(code, registered));
        } catch (PolicyException e) {
            return Optional.empty();
        }
    }
}
