package dev.apportion.deliver.letter;

import dev.apportion.policy.Policy;
import dev.apportion.policy.Recipient;
import dev.apportion.policy.RegisteredDepartment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who gets what, from the policy: departments get their own packs, rows of Recipients what they list. */
public final class AddressBook {

    private AddressBook() {}

    /** One addressee for each set of people, in the workbook's order. */
    public static List<Addressee> of(Policy policy) {
        Map<String, Addressee> byKey = new LinkedHashMap<>();
        for (RegisteredDepartment department : policy.departments().values()) {
            if (!department.to().isEmpty()) {
                List<String> code = List.of(department.department().code());
                add(
                        byKey,
                        new Addressee(
                                department.to(),
                                department.cc(),
                                department.owner(),
                                policy.settings().language(),
                                code,
                                code,
                                false,
                                false));
            }
        }
        for (Recipient recipient : policy.recipients()) {
            if (!recipient.email().isEmpty()) {
                add(
                        byKey,
                        new Addressee(
                                List.of(recipient.email()),
                                recipient.cc(),
                                recipient.name(),
                                recipient.language(),
                                List.of(),
                                recipient.packs(),
                                recipient.summary(),
                                recipient.review()));
            }
        }
        return withoutRepetition(List.copyOf(byKey.values()));
    }

    /** Without messages whose people get all of it with another one already. */
    private static List<Addressee> withoutRepetition(List<Addressee> all) {
        List<Addressee> needed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Addressee addressee = all.get(i);
            List<Addressee> later = all.subList(i + 1, all.size());
            if (Stream.concat(needed.stream(), later.stream()).noneMatch(other -> other.covers(addressee))) {
                needed.add(addressee);
            }
        }
        return needed;
    }

    private static void add(Map<String, Addressee> byKey, Addressee addressee) {
        byKey.merge(addressee.key(), addressee, Addressee::and);
    }
}
