package dev.apportion.web.own;

import dev.apportion.cost.Period;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.folder.InputFiles;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.policy.Policy;
import dev.apportion.prepare.Ownership;
import dev.apportion.web.files.Upload;
import dev.apportion.web.shell.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be dropped for a department: its own rows, in files that take the place of its own files only. */
final class OwnFiles {

    private final Workplace workplace;
    private final Policy policy;
    private final Period period;
    private final String department;
    private final Set<String> own;

    OwnFiles(Workplace workplace, Period period, String department)
            throws RunFailedException, DataFolderInUseException, IOException {
        this.workplace = workplace;
        this.policy = workplace.policy();
        this.period = period;
        this.department = department;
        this.own = workplace.look(this::ownFiles);
    }

    /** Hashes of the files of the latest run in which there are rows of the department alone. */
    private Set<String> ownFiles(Ledger ledger) {
        return ledger.runs().latestDone(period).stream()
                .flatMap(run -> {
                    RunLedger kept = ledger.of(run.id());
                    Map<Integer, Set<String>> owners = kept.files().tallies().stream()
                            .filter(tally -> tally.outcome() != RowOutcome.Kind.IGNORED)
                            .collect(Collectors.groupingBy(
                                    SourceFiles.Tally::fileNumber,
                                    Collectors.mapping(
                                            tally -> Objects.requireNonNullElse(tally.department(), ""),
                                            Collectors.toSet())));
                    return kept.files().all().stream()
                            .filter(file -> file.state() == SourceFile.State.READ
                                    && Set.of(department).equals(owners.get(file.number())));
                })
                .map(SourceFile::sha256)
                .collect(Collectors.toSet());
    }

    /** What was dropped for a department, by name, in order; nothing where its code can't be the name of a folder. */
    static List<String> in(Path month, String department) throws IOException {
        Path folder = month.resolve(department).normalize();
        return month.normalize().equals(folder.getParent()) && Files.isDirectory(folder)
                ? InputFiles.paths(folder).stream()
                        .map(file -> file.getFileName().toString())
                        .toList()
                : List.of();
    }

    /** Why a file isn't taken; empty if it may be. */
    Optional<Upload.Refusal> refusal(Path file, String name) throws IOException {
        return Ownership.foreign(
                        workplace.home(), policy, period, file, department, department + "/" + name, own::contains)
                .map(foreign -> new Upload.Refusal(
                        "upload.foreign." + foreign.kind().name().toLowerCase(Locale.ROOT), foreign.place()));
    }
}
