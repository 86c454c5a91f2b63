package dev.apportion.prepare;

import dev.apportion.access.FileAccess;
import dev.apportion.cost.Sha256;
import dev.apportion.folder.Home;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Ledger;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A policy workbook that waits beside the one in use until somebody has looked at what it changes, and the ones that were in use
 * before, which are kept in {@code backups/policies}.
 */
public final class ProposedPolicy {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmssSSS");

    private final Home home;

    public ProposedPolicy(Home home) {
        this.home = home;
    }

    /** Where it waits, whether or not there is one. */
    public Path file() {
        return home.data().resolve("proposed-policy.xlsx");
    }

    public boolean isThere() {
        return Files.isRegularFile(file());
    }

    /** The workbook that a change begins with: the one that waits, else the policy in use. */
    public Path newest() {
        return isThere() ? file() : home.policy();
    }

    /** Takes a workbook in place of the one that waits. */
    public void take(InputStream content) throws IOException {
        FileAccess.folders(home.data());
        FileAccess.replace(file(), content);
    }

    /**
     * Takes a workbook that was made of the newest one.
     *
     * @param madeOf its SHA-256
     * @return whether it was taken; it isn't if there is a newer one by now
     */
    public boolean take(Path file, String madeOf) throws IOException {
        synchronized (ProposedPolicy.class) {
            boolean isNext = Sha256.of(newest()).equals(madeOf);
            if (isNext) {
                FileAccess.folders(home.data());
                copy(file, file());
            }
            return isNext;
        }
    }

    public void withdraw() throws IOException {
        Files.deleteIfExists(file());
    }

    /**
     * Puts it in the place of the policy in use, which is kept, and records that. Where it was interrupted, once more does what is
     * left to do.
     *
     * @param who decided it
     * @param now names the policy that is kept
     * @throws PolicyException with all faults, if it has any; then nothing changes
     */
    public AuditEntry adopt(Ledger ledger, String who, LocalDateTime now) throws PolicyException, IOException {
        PolicyReader.read(file(), home.reading());
        String before = Files.exists(home.policy()) ? Sha256.of(home.policy()) : "";
        String after = Sha256.of(file());
        if (!before.isEmpty() && !before.equals(after)) {
            copy(home.policy(), FileAccess.folders(kept()).resolve("policy-" + now.format(TIME) + ".xlsx"));
        }
        if (!before.equals(after)) {
            copy(file(), home.policy());
        }
        AuditEntry entry = ledger.audit()
                .add(
                        who,
                        AuditEntry.Action.POLICY,
                        "",
                        "SHA-256 " + after + (before.isEmpty() ? "" : ", before " + before));
        withdraw();
        return entry;
    }

    /** Those that were in use before, the latest first. */
    public List<Path> earlier() throws IOException {
        if (!Files.isDirectory(kept())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept())) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private Path kept() {
        return home.folder().resolve("backups").resolve("policies");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            FileAccess.replace(to, in);
        }
    }
}
