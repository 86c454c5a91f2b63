package dev.apportion.web.files;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.RunFailedException;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.policy.Policy;
import dev.apportion.prepare.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Checks of files that no run has read yet; the latest are kept, since reading a large file takes seconds. */
final class FileChecks {

    private static final int KEPT = 8;

    private final Home home;
    private final Deque<Known> known = new ArrayDeque<>();

    private record Known(
            Path file,
            long size,
            FileTime changed,
            Period period,
            Policy policy,
            Corrections corrections,
            Check.Result result) {}

    FileChecks(Home home) {
        this.home = home;
    }

    /** What {@code check FILE} says. */
    Check.Result of(Policy policy, Period period, Path file, Corrections corrections) throws RunFailedException {
        try {
            long size = Files.size(file);
            FileTime changed = Files.getLastModifiedTime(file);
            Optional<Check.Result> kept = kept(file, size, changed, period, policy, corrections);
            if (kept.isPresent()) {
                return kept.get();
            }
            Check.Result result = Check.of(home, period, file, corrections);
            keep(new Known(file, size, changed, period, policy, corrections, result));
            return result;
        } catch (IOException e) {
            throw RunFailedException.interrupted(e);
        }
    }

    private synchronized Optional<Check.Result> kept(
            Path file, long size, FileTime changed, Period period, Policy policy, Corrections corrections) {
        return known.stream()
                .filter(one -> one.file().equals(file)
                        && one.size() == size
                        && one.changed().equals(changed)
                        && one.period().equals(period)
                        && one.policy().equals(policy)
                        && one.corrections().files().equals(corrections.files()))
                .map(Known::result)
                .findFirst();
    }

    private synchronized void keep(Known one) {
        known.removeIf(other -> other.file().equals(one.file()));
        known.addFirst(one);
        while (known.size() > KEPT) {
            known.removeLast();
        }
    }
}
