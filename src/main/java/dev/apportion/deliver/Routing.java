package dev.apportion.deliver;

import dev.apportion.policy.Policy;
import dev.apportion.policy.Recipient;
import dev.apportion.policy.RegisteredDepartment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Decides from the policy who gets which workbook. Each address gets its own parcel, so copies are parcels too. */
final class Routing {

    private final Policy policy;
    private final Path folder;
    private final Map<String, Set<Path>> byAddress = new TreeMap<>();

    Routing(Policy policy, Path folder) {
        this.policy = policy;
        this.folder = folder;
    }

    List<Parcel> parcels() throws IOException {
        byAddress.clear();
        for (RegisteredDepartment department : policy.departments().values()) {
            List<Path> packs = packs(department.department().code());
            give(department.to(), packs);
            give(department.cc(), packs);
        }
        for (Recipient recipient : policy.recipients()) {
            List<Path> workbooks = new ArrayList<>();
            for (String code : recipient.packs()) {
                workbooks.addAll(packs(code));
            }
            if (recipient.summary()) {
                workbooks.addAll(existing("organization-summary.xlsx"));
                workbooks.addAll(workbooksIn("returned"));
            }
            if (recipient.review()) {
                workbooks.addAll(existing("review.xlsx"));
            }
            give(List.of(recipient.email()), workbooks);
            give(recipient.cc(), workbooks);
        }
        List<Parcel> parcels = new ArrayList<>();
        for (Map.Entry<String, Set<Path>> entry : byAddress.entrySet()) {
            List<Path> workbooks = List.copyOf(entry.getValue());
            parcels.add(new Parcel(entry.getKey(), List.of(), workbooks, hash(workbooks)));
        }
        return parcels;
    }

    private void give(List<String> addresses, List<Path> workbooks) {
        for (String address : addresses) {
            if (!workbooks.isEmpty()) {
                byAddress.computeIfAbsent(address, a -> new TreeSet<>()).addAll(workbooks);
            }
        }
    }

    private List<Path> packs(String code) throws IOException {
        return workbooksIn("departments").stream()
                .filter(file -> owners(file.getFileName().toString()).equals(List.of(code)))
                .toList();
    }

    /** More than one if the name can't tell: then nobody gets the file, rather than perhaps the wrong department. */
    private List<String> owners(String fileName) {
        List<RegisteredDepartment> candidates = policy.departments().values().stream()
                .filter(d -> fileName.startsWith(d.department().code() + " "))
                .toList();
        if (candidates.size() > 1) {
            List<RegisteredDepartment> exact = candidates.stream()
                    .filter(d -> fileName.equals(
                            d.department().code() + " " + d.department().name() + ".xlsx"))
                    .toList();
            candidates = exact.isEmpty() ? candidates : exact;
        }
        return candidates.stream().map(d -> d.department().code()).toList();
    }

    private List<Path> existing(String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? List.of(file) : List.of();
    }

    private List<Path> workbooksIn(String name) throws IOException {
        Path inner = folder.resolve(name);
        if (!Files.isDirectory(inner)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inner)) {
            return files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList();
        }
    }

    private static String hash(List<Path> workbooks) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path workbook : workbooks) {
                digest.update((workbook.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(workbook)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
