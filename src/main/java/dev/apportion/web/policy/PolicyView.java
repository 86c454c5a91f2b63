package dev.apportion.web.policy;

import dev.apportion.cost.Sha256;
import dev.apportion.folder.Home;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.PolicyFault;
import dev.apportion.policy.workbook.PolicyChanges;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.prepare.ProposedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param inUse null if there is none yet
 * @param proposed null if none waits
 * @param earlier those that were in use before, the latest first
 */
record PolicyView(@Nullable InUse inUse, @Nullable Proposed proposed, List<Kept> earlier) {

    /** Changes that are listed; nobody reads more on a page. */
    private static final int MOST = 500;

    /** What is wrong with a policy: faults that keep it from being used, or the warnings of one that can be. */
    record Checked(List<PolicyFault> faults, List<PolicyFault> warnings) {

        static Checked of(Home home, Path file) {
            try {
                return new Checked(
                        List.of(), PolicyReader.read(file, home.reading()).warnings());
            } catch (PolicyException e) {
                return new Checked(e.faults(), List.of());
            }
        }

        public boolean isFaulty() {
            return !faults.isEmpty();
        }
    }

    /**
     * The policy in use.
     *
     * @param sha256 its first digits
     * @param at when the file was changed, UTC
     */
    record InUse(String sha256, LocalDateTime at, Checked checked) {}

    /**
     * One that waits.
     *
     * @param changes null where it can't be compared
     * @param more rows that differ beyond those in {@code changes}
     */
    record Proposed(
            String sha256, Checked checked, @Nullable List<PolicyChanges> changes, long more) {}

    /** One that was in use, by its file's name, and until when, UTC. */
    record Kept(String name, LocalDateTime until) {}

    static PolicyView of(Home home) throws IOException {
        ProposedPolicy proposed = new ProposedPolicy(home);
        return new PolicyView(
                inUse(home),
                proposed.isThere() ? proposed(home, proposed.file()) : null,
                proposed.earlier().stream().map(PolicyView::kept).toList());
    }

    private static @Nullable InUse inUse(Home home) throws IOException {
        Path file = home.policy();
        return Files.isRegularFile(file) ? new InUse(shortened(file), changed(file), Checked.of(home, file)) : null;
    }

    private static Proposed proposed(Home home, Path file) throws IOException {
        List<PolicyChanges> changes = changes(home, file);
        long rows = changes == null
                ? 0
                : changes.stream().mapToLong(sheet -> sheet.rows().size()).sum();
        return new Proposed(
                shortened(file),
                Checked.of(home, file),
                changes == null ? null : first(changes),
                Math.max(0, rows - MOST));
    }

    /** Null if one of the two is no workbook, which its faults say. */
    private static @Nullable List<PolicyChanges> changes(Home home, Path file) {
        try {
            return Files.isRegularFile(home.policy())
                    ? PolicyChanges.between(home.policy(), file, home.reading())
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static List<PolicyChanges> first(List<PolicyChanges> changes) {
        List<PolicyChanges> first = new ArrayList<>();
        int left = MOST;
        for (PolicyChanges sheet : changes) {
            if (left > 0) {
                first.add(new PolicyChanges(
                        sheet.sheet(), sheet.rows().stream().limit(left).toList()));
            }
            left -= sheet.rows().size();
        }
        return first;
    }

    private static Kept kept(Path file) {
        return new Kept(String.valueOf(file.getFileName()), changed(file));
    }

    private static LocalDateTime changed(Path file) {
        return LocalDateTime.ofEpochSecond(file.toFile().lastModified() / 1000, 0, ZoneOffset.UTC);
    }

    private static String shortened(Path file) throws IOException {
        return Sha256.of(file).substring(0, 12);
    }
}
