package dev.apportion.deliver.letter;

import dev.apportion.ledger.WrittenWorkbook;
import dev.apportion.ledger.WrittenWorkbook.Kind;
import dev.apportion.policy.Policy;
import dev.apportion.report.PublishedWorkbook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workbooks that a run wrote, and to whom each goes: by what the ledger says that it was made for. */
public record AddressedWorkbooks(List<PublishedWorkbook> all) {

    /** In the order in which they are attached. */
    public List<PublishedWorkbook> of(Addressee addressee) {
        List<PublishedWorkbook> files = new ArrayList<>();
        if (addressee.summary()) {
            files.addAll(of(Kind.SUMMARY, null));
        }
        addressee.packs().forEach(code -> files.addAll(of(Kind.PACK, code)));
        addressee.own().forEach(code -> files.addAll(of(Kind.RETURNED, code)));
        if (addressee.review()) {
            files.addAll(of(Kind.RETURNED, null));
            files.addAll(of(Kind.REVIEW, null));
        }
        return files;
    }

    /** Names of the workbooks that go to nobody, since the policy has no address for them. */
    public List<String> withoutRecipient(Policy policy) {
        Set<WrittenWorkbook> delivered = new HashSet<>();
        AddressBook.of(policy).forEach(addressee -> of(addressee).forEach(file -> delivered.add(file.written())));
        return all.stream()
                .filter(file -> !delivered.contains(file.written()))
                .map(PublishedWorkbook::name)
                .sorted()
                .toList();
    }

    private List<PublishedWorkbook> of(Kind kind, @Nullable String owner) {
        return all.stream()
                .filter(file -> file.written().kind() == kind
                        && Objects.equals(file.written().owner(), owner))
                .sorted(Comparator.comparing(PublishedWorkbook::name))
                .toList();
    }
}
