package dev.apportion.control;

import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.folder.Home;
import dev.apportion.ledger.forget.ForgottenName;
import dev.apportion.ledger.forget.NameSearch;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerBackup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Files of the working folder that have a name, found by opening them: input, policy, output, drafts, backups, logs. They are
 * people's to correct or delete.
 *
 * @param having those that have it, or are called by it, as paths from the working folder, in order
 * @param inside those of them that have it in what they hold
 * @param closed those that can't be looked into, likewise
 */
public record NameInFiles(List<Path> having, Set<Path> inside, List<Path> closed) {

    /** Looks into all of them, but not into the ledger itself and the program's templates. */
    static NameInFiles of(Home home, ForgottenName name, Set<String> registered) throws IOException {
        List<Path> having = new ArrayList<>();
        Set<Path> inside = new HashSet<>();
        List<Path> closed = new ArrayList<>();
        FileText texts = new FileText(home.reading(), name::isIn);
        for (Path file : files(home)) {
            Path shown = home.folder().relativize(file);
            try {
                if (isBackup(file) ? isInBackup(file, name, registered) : texts.isIn(file)) {
                    inside.add(shown);
                    having.add(shown);
                } else if (name.isIn(shown.toString())) {
                    having.add(shown);
                }
            } catch (IOException | DataFolderInUseException e) {
                closed.add(shown);
            }
        }
        return new NameInFiles(List.copyOf(having), Set.copyOf(inside), List.copyOf(closed));
    }

    /** The hashes of those in a period's folder that have it in what they hold. */
    Set<String> hashes(Home home, Period period) throws IOException {
        Set<String> hashes = new TreeSet<>();
        for (Path file : inside) {
            Path whole = home.folder().resolve(file);
            if (whole.startsWith(home.input(period))) {
                hashes.add(Sha256.of(whole));
            }
        }
        return hashes;
    }

    private static Set<Path> files(Home home) throws IOException {
        Set<Path> files = new TreeSet<>();
        for (Path folder : List.of(home.input(), home.outputs(), home.folder().resolve("backups"), home.data())) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.filter(Files::isRegularFile)
                            .filter(file -> !isOfLedger(home, file))
                            .forEach(files::add);
                }
            }
        }
        try (Stream<Path> beside = Files.list(home.folder())) {
            beside.filter(NameInFiles::isBackup).forEach(files::add);
        }
        return files;
    }

    /** What was set aside of a ledger before, by a restore or a move, is looked at as any file. */
    private static boolean isOfLedger(Home home, Path file) {
        String name = file.getFileName().toString();
        return (home.data().equals(file.getParent()) && name.startsWith("ledger."))
                || file.startsWith(home.data().resolve("tmp"))
                || name.endsWith(".lock");
    }

    private static boolean isBackup(Path file) {
        return file.getFileName().toString().endsWith(".tar.gz");
    }

    private static boolean isInBackup(Path file, ForgottenName name, Set<String> registered)
            throws IOException, DataFolderInUseException {
        return LedgerBackup.look(
                file,
                source -> !NameSearch.of(source, name, registered).places().isEmpty());
    }
}
