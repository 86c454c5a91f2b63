package dev.apportion.folder;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.intake.DepartmentalWorkbook;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.open.ReadSettings;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/**
 * Whether a period's folder holds any cost. Where it holds none, a revision of 0.00 would replace what is known, and be
 * mailed. One file with a table answers, and the smallest ones are asked first, so that most months open a small file
 * twice.
 */
public final class CostToRead {

    private CostToRead() {}

    /** What is wrong and what to do, if there is nothing to read. */
    public static Optional<String> lacking(
            ReceivedFiles received, Path folder, ReadSettings reading, Policy policy, Period period) {
        List<SourceFile> files = received.files();
        List<SourceFile> cost = files.stream()
                .filter(file -> file.state() == SourceFile.State.FOUND || file.state() == SourceFile.State.UNREADABLE)
                .toList();
        if (cost.isEmpty()) {
            String holds = files.isEmpty()
                    ? " contains no spreadsheets."
                    : " contains no cost, only " + String.join(", ", names(files)) + ".";
            return Optional.of(
                    folder + holds + " Put what the departments sent for " + period + " into it, then run again.");
        }
        Map<Integer, String> reasons = new TreeMap<>();
        for (SourceFile file : smallestFirst(cost, folder)) {
            if (file.state() == SourceFile.State.UNREADABLE) {
                reasons.put(file.number(), file.name() + ": " + file.message());
                continue;
            }
            try (DepartmentalWorkbook workbook = DepartmentalWorkbook.open(
                    folder.resolve(file.name()),
                    file.name(),
                    reading,
                    policy,
                    period,
                    received.corrections().of(file.sha256()))) {
                if (workbook.read() != null || tellsMore(workbook)) {
                    return Optional.empty();
                }
                reasons.put(file.number(), file.name() + ": no table of cost was found.");
            } catch (UnreadableWorkbookException e) {
                reasons.put(file.number(), file.name() + ": " + e.getMessage());
            }
        }
        return Optional.of("None of the files in " + folder + " could be read as cost. Ask for spreadsheets that can be"
                + " opened, or add their headings to the Columns sheet of the policy, then run again.\n  "
                + reasons.values().stream().map(StringUtils::normalizeSpace).collect(Collectors.joining("\n  ")));
    }

    /** A run says what was found of a workbook without rows, if it is more than that there is no table. */
    private static boolean tellsMore(DepartmentalWorkbook workbook) {
        return workbook.findings().stream()
                .anyMatch(finding ->
                        finding.severity() == Finding.Severity.ERROR && finding.code() != FindingCode.NO_TABLE);
    }

    private static List<SourceFile> smallestFirst(List<SourceFile> files, Path folder) {
        return files.stream()
                .sorted(Comparator.comparingLong(
                        file -> folder.resolve(file.name()).toFile().length()))
                .toList();
    }

    private static List<String> names(List<SourceFile> files) {
        return files.stream().map(SourceFile::name).toList();
    }
}
