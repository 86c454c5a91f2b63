package dev.apportion.mailbox;

import dev.apportion.deliver.letter.Addresses;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Recipient;
import dev.apportion.policy.RegisteredDepartment;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who may send spreadsheets: the people of the policy's sheets Departments and Recipients. */
final class Senders {

    /** Departments by address; none for recipients of Recipients, who see figures of departments that are not theirs. */
    private final Map<String, Set<String>> departments = new HashMap<>();

    Senders(Policy policy) {
        for (RegisteredDepartment department : policy.departments().values()) {
            String code = department.department().code();
            department.to().forEach(address -> add(address, code));
            department.cc().forEach(address -> add(address, code));
        }
        policy.recipients().stream()
                .map(Recipient::email)
                .forEach(address -> departments.computeIfAbsent(Addresses.normal(address), key -> new TreeSet<>()));
    }

    private void add(String address, String department) {
        departments
                .computeIfAbsent(Addresses.normal(address), key -> new TreeSet<>())
                .add(department);
    }

    boolean allow(@Nullable String address) {
        return address != null && departments.containsKey(address);
    }

    /** The code of the only department whose address it is, null if it is nobody's or of several. */
    @Nullable
    String department(@Nullable String address) {
        Set<String> its = address == null ? Set.of() : departments.getOrDefault(address, Set.of());
        return its.size() == 1 ? its.iterator().next() : null;
    }
}
