package dev.apportion.deliver;

import dev.apportion.cost.Department;
import dev.apportion.cost.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The finished workbooks of a period and whom each is about. A workbook that could be about two departments is
 * nobody's: better not sent than sent to the wrong one.
 *
 * @param packs by department code
 * @param returned by the department that all rows of the spreadsheet belong to
 */
record Workbooks(
        @Nullable Path summary, @Nullable Path review, Map<String, Path> packs, Map<String, List<Path>> returned) {

    private static final String ENDING = ".xlsx";

    /** @param ownerOfFile see {@link #owners} */
    static Workbooks in(Path folder, Collection<Department> departments, Map<String, String> ownerOfFile)
            throws IOException {
        Map<String, Path> packs = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Path pack : files(folder.resolve("departments"))) {
            String code = owner(stem(pack), departments);
            if (code != null && packs.put(code, pack) != null) {
                ambiguous.add(code);
            }
        }
        packs.keySet().removeAll(ambiguous);
        Map<String, List<Path>> returned = new HashMap<>();
        for (Path file : files(folder.resolve("returned"))) {
            String owner = returnedTo(file, ownerOfFile);
            if (owner != null) {
                returned.computeIfAbsent(owner, code -> new ArrayList<>()).add(file);
            }
        }
        return new Workbooks(
                existing(folder.resolve("organization-summary.xlsx")),
                existing(folder.resolve("review.xlsx")),
                packs,
                returned);
    }

    /** The department that all rows of a spreadsheet name, by the spreadsheet's name; empty if there is no such one. */
    static Map<String, String> owners(Map<Integer, String> names, List<SourceFiles.Tally> tallies) {
        Map<Integer, Set<String>> departments = new HashMap<>();
        for (SourceFiles.Tally tally : tallies) {
            // Blank and subtotal rows name none; a row that was read and names none could be anybody's.
            if (!tally.outcome().equals("IGNORED") || !tally.department().isEmpty()) {
                departments
                        .computeIfAbsent(tally.fileNumber(), number -> new HashSet<>())
                        .add(tally.department());
            }
        }
        Map<String, String> owners = new HashMap<>();
        names.forEach((number, name) -> {
            Set<String> codes = departments.getOrDefault(number, Set.of());
            owners.put(name, codes.size() == 1 ? codes.iterator().next() : "");
        });
        return owners;
    }

    private static @Nullable String returnedTo(Path file, Map<String, String> ownerOfFile) {
        String name = file.getFileName().toString();
        // "it.csv" goes back as "it.csv.xlsx" or "it.xlsx"; the latter could be "it.ods" too, so all must agree.
        Set<String> owners = new HashSet<>();
        ownerOfFile.forEach((source, owner) -> {
            if (source.equals(name)
                    || source.equals(stem(file))
                    || withoutEnding(source).equals(stem(file))) {
                owners.add(owner);
            }
        });
        return owners.size() != 1 || owners.contains("")
                ? null
                : owners.iterator().next();
    }

    /** File names begin with the code; of the codes that fit, the longest, unless a whole name decides. */
    private static @Nullable String owner(String stem, Collection<Department> departments) {
        List<Department> exact = departments.stream()
                .filter(department ->
                        safe(department.code() + " " + department.name()).equals(stem))
                .toList();
        if (!exact.isEmpty()) {
            return exact.size() == 1 ? exact.get(0).code() : null;
        }
        List<Department> fitting = departments.stream()
                .filter(department -> stem.startsWith(safe(department.code()) + " "))
                .sorted(Comparator.comparingInt(
                                (Department department) -> department.code().length())
                        .reversed())
                .toList();
        boolean clear = fitting.size() == 1
                || (fitting.size() > 1
                        && fitting.get(0).code().length()
                                > fitting.get(1).code().length());
        return clear ? fitting.get(0).code() : null;
    }

    private static String safe(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
    }

    private static @Nullable Path existing(Path file) {
        return Files.isRegularFile(file) ? file : null;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }
}
