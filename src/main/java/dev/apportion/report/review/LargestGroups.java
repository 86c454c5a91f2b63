package dev.apportion.report.review;

import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.ledger.line.Largest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The groups of held lines with the most money, as many as people decide and Excel opens at once. Of a month in which all is held,
 * neither the lines nor the groups fit in memory, so they are counted department by department first, and then only the lines
 * of the groups chosen are kept. What is left out comes into a later run's review, when the larger ones are decided.
 */
final class LargestGroups {

    /** What a review shows at most. Of a group the largest lines; its activity can be decided for all of them. */
    record Room(int groups, int lines, int linesOfGroup) {

        static final Room OF_WORKBOOK = new Room(5_000, 50_000, 5_000);
    }

    /** A group by its first line in order of file and row, which decides between groups of the same weight. */
    private record Candidate(String department, String key, HeldGroup.Size size, int fileNumber, int rowSequence) {

        Candidate plus(LedgerLine line) {
            return new Candidate(department, key, size.plus(line), fileNumber, rowSequence);
        }
    }

    private static final Comparator<Candidate> MOST_MONEY_FIRST = Comparator.comparingLong(
                    (Candidate candidate) -> -candidate.size().weight())
            .thenComparingInt(Candidate::fileNumber)
            .thenComparingInt(Candidate::rowSequence);

    private static final Comparator<LedgerLine> LARGEST_FIRST = Comparator.comparingLong(
                    (LedgerLine line) -> -Math.abs(line.line().minor()))
            .thenComparingInt(LedgerLine::fileNumber)
            .thenComparingInt(LedgerLine::rowSequence);

    private final Room room;
    private int count;
    private long reportingMinor;
    private final List<HeldGroup> groups;

    LargestGroups(CostLines lines, Room room) {
        this.room = room;
        this.groups = groups(chosen(lines), lines);
    }

    /** Most money first. */
    List<HeldGroup> groups() {
        return groups;
    }

    /** How many held lines are not listed. */
    int linesLeftOut() {
        return count - groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    /** The amounts of held lines that are not listed, in minor units of the reporting currency. */
    long minorLeftOut() {
        return reportingMinor
                - groups.stream()
                        .flatMap(group -> group.lines().stream())
                        .mapToLong(LedgerLine::reportingMinor)
                        .sum();
    }

    private List<Candidate> chosen(CostLines lines) {
        Largest<Candidate> most = new Largest<>(room.groups(), MOST_MONEY_FIRST);
        for (String department : lines.departmentsWithHeld()) {
            for (Candidate candidate : ofDepartment(department, lines)) {
                count += candidate.size().count();
                reportingMinor += candidate.size().reportingMinor();
                most.add(candidate);
            }
        }
        List<Candidate> chosen = new ArrayList<>();
        int left = room.lines();
        for (Candidate candidate : most.inOrder()) {
            left -= Math.min(candidate.size().count(), room.linesOfGroup());
            if (left < 0) {
                break;
            }
            chosen.add(candidate);
        }
        return chosen;
    }

    private static Iterable<Candidate> ofDepartment(String department, CostLines lines) {
        Map<String, Candidate> candidates = new HashMap<>();
        for (LedgerLine line : lines.held(department)) {
            String key = HeldGroup.key(line);
            candidates.merge(
                    key,
                    new Candidate(
                            department, key, HeldGroup.Size.NOTHING.plus(line), line.fileNumber(), line.rowSequence()),
                    (before, first) -> before.plus(line));
        }
        return candidates.values();
    }

    private List<HeldGroup> groups(List<Candidate> chosen, CostLines lines) {
        Map<String, Largest<LedgerLine>> largest = new HashMap<>();
        chosen.forEach(candidate -> largest.put(candidate.key(), new Largest<>(room.linesOfGroup(), LARGEST_FIRST)));
        for (String department :
                new TreeSet<>(chosen.stream().map(Candidate::department).toList())) {
            for (LedgerLine line : lines.held(department)) {
                Largest<LedgerLine> ofGroup = largest.get(HeldGroup.key(line));
                if (ofGroup != null) {
                    ofGroup.add(line);
                }
            }
        }
        return chosen.stream()
                .map(candidate -> new HeldGroup(
                        candidate.size(),
                        Objects.requireNonNull(largest.get(candidate.key())).inOrder()))
                .toList();
    }
}
