package dev.apportion.watch;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.InputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is in a working folder at one moment, by size and time. Files that appear or vanish during the look count as
 * gone; the next look finds them.
 *
 * @param periods the files of each period's folder
 * @param inbox files that are in the input folder itself, whose period is not known yet
 * @param rules policy and templates
 */
record InputTree(Map<Period, Map<Path, Stamp>> periods, Map<Path, Stamp> inbox, Map<Path, Stamp> rules) {

    /** A file's size, time and whether it may be read; permission changes neither of the others. */
    record Stamp(long size, FileTime modified, boolean readable) {}

    /**
     * @throws IOException if the folder can't be looked at now, as when a network share is away; likewise without a
     *     policy, because the mount point of a share that is away is an empty folder
     */
    static InputTree of(Home home) throws IOException {
        if (!Files.isRegularFile(home.policy())) {
            throw new NoSuchFileException(home.policy().toString());
        }
        try {
            return read(home);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static InputTree read(Home home) throws IOException {
        Map<Period, Map<Path, Stamp>> periods = new TreeMap<>();
        for (Period period : home.periods()) {
            periods.put(period, stamps(InputFiles.received(home.input(period))));
        }
        List<Path> rules = new ArrayList<>(List.of(home.policy()));
        if (Files.isDirectory(home.templates())) {
            rules.addAll(InputFiles.paths(home.templates()));
        }
        return new InputTree(periods, stamps(InputFiles.besidePeriods(home)), stamps(rules));
    }

    private static Map<Path, Stamp> stamps(List<Path> files) throws IOException {
        Map<Path, Stamp> stamps = new TreeMap<>();
        for (Path file : files) {
            stamp(file).ifPresent(stamp -> stamps.put(file, stamp));
        }
        return stamps;
    }

    /** Empty for a file that has just gone. */
    private static Optional<Stamp> stamp(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime(), Files.isReadable(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
