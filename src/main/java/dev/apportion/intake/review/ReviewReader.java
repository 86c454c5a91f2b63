package dev.apportion.intake.review;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.Source;
import dev.apportion.intake.value.TextDates;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes review workbooks by content, not by file name, and reads the decisions in them: one a group of lines, and
 * those of single lines that differ from their group's.
 */
public final class ReviewReader {

    private static final String SHEET = "review";
    private static final String GROUP = "group";
    private static final Set<String> HEADINGS = Set.of(GROUP, "decision", "scope");

    /** Whether a scope means the activity; a scope left blank is the lines. */
    private static final Map<String, Boolean> SCOPES =
            Map.of("", false, "these lines", false, "this activity", true, "this activity from now on", true);

    private final String file;
    private final Policy policy;
    private final Period period;
    private final TextDates dates;
    private final List<ReviewerDecision> decisions = new ArrayList<>();
    private final List<ReviewFault> faults = new ArrayList<>();
    private LocalDate day;

    private ReviewReader(String file, Policy policy, Period period) {
        this.file = file;
        this.policy = policy;
        this.period = period;
        this.dates = new TextDates(policy.settings().locale());
        this.day = period.lastDay();
    }

    public static boolean isReview(Workbook workbook) throws IOException {
        ReviewWords words = ReviewWords.of(workbook);
        try (ReviewTable table =
                table(workbook, words, SHEET, HEADINGS, "", new TextDates(Locale.ROOT), new ArrayList<>())) {
            return table != null;
        }
    }

    /** Reads the decisions. What can't be taken over is a finding; the rest is. */
    public static ReviewDecisions read(Path path, ReadSettings reading, Policy policy, Period period) {
        ReviewReader reader = new ReviewReader(path.getFileName().toString(), policy, period);
        try (Workbook workbook = reading.open(path)) {
            reader.read(workbook);
        } catch (IOException e) {
            reader.fault(FindingCode.UNREADABLE, UnreadableWorkbookException.words(e), List.of());
        }
        return new ReviewDecisions(reader.decisions, reader.faults, reader.day, period);
    }

    private void read(Workbook workbook) throws IOException {
        ReviewWords words = ReviewWords.of(workbook);
        ReviewLines lines;
        try (ReviewTable table = table(workbook, words, ReviewLines.SHEET, ReviewLines.HEADINGS, file, dates, faults)) {
            lines = new ReviewLines(table, policy);
        }
        try (ReviewTable table = table(workbook, words, SHEET, HEADINGS, file, dates, faults)) {
            if (table != null) {
                readGroups(table, lines);
            }
        }
    }

    private void readGroups(ReviewTable table, ReviewLines lines) throws IOException {
        day = Objects.requireNonNullElse(table.day(), day);
        Map<String, Integer> rows = new LinkedHashMap<>();
        Map<String, List<ReviewerDecision>> byGroup = new LinkedHashMap<>();
        while (table.next()) {
            String group = table.text(GROUP);
            if (!table.text("decision").isEmpty()) {
                Integer other = rows.putIfAbsent(group, table.rowNumber());
                if (other == null) {
                    byGroup.put(group, group(table, lines.of(group)));
                } else {
                    table.fault(
                            GROUP,
                            Message.of("Row {0} decides the same group. Delete one of the two rows.", other),
                            together(lines.of(group)));
                    byGroup.remove(group);
                }
            }
        }
        byGroup.values().forEach(decisions::addAll);
        for (ReviewLines.Line line : lines.single()) {
            decisions.add(decision(false, line, Objects.requireNonNull(line.own()), table.who(), ""));
        }
        if (table.who().isEmpty() && !decisions.isEmpty()) {
            List<ReviewLines.Line> undecided = decisions.stream()
                    .map(decision ->
                            new ReviewLines.Line(decision.lineKey(), decision.department(), decision.activity(), null))
                    .toList();
            decisions.clear();
            fault(
                    FindingCode.REVIEW,
                    Message.of("The decisions are not signed. Fill in your name above the table of groups."),
                    undecided);
        }
    }

    private List<ReviewerDecision> group(ReviewTable table, @Nullable List<ReviewLines.Line> lines) {
        List<ReviewLines.Line> together = together(lines);
        Boolean activity = SCOPES.get(table.meaning("scope"));
        if (activity == null) {
            table.fault(
                    "scope",
                    Message.of(
                            "The scope is {0} or {1}. Choose one.",
                            table.said("these lines"), table.said("this activity from now on")),
                    together);
        }
        if (lines == null) {
            table.fault(
                    GROUP,
                    Message.of("The group was changed, or its lines were deleted. Copy it from the review workbook."),
                    List.of());
        }
        ReviewChoice choice = ReviewChoice.of(table, policy, together);
        if (activity == null || lines == null || choice == null) {
            return List.of();
        }
        if (!activity) {
            return together.stream()
                    .map(line -> decision(false, line, choice, table.who(), table.text("reason")))
                    .toList();
        }
        if (together.isEmpty() || together.get(0).activity() == null) {
            table.fault(
                    "scope",
                    Message.of("These lines have no activity, so only the lines themselves can be decided."),
                    together);
            return List.of();
        }
        return List.of(decision(true, together.get(0), choice, table.who(), table.text("reason")));
    }

    /** The lines that go with their group; none if there is no such group. */
    private static List<ReviewLines.Line> together(@Nullable List<ReviewLines.Line> lines) {
        return lines == null
                ? List.of()
                : lines.stream().filter(line -> line.own() == null).toList();
    }

    private ReviewerDecision decision(
            boolean activity, ReviewLines.Line line, ReviewChoice choice, String who, String why) {
        return new ReviewerDecision(
                activity ? ReviewerDecision.Scope.ACTIVITY : ReviewerDecision.Scope.LINE,
                line.key(),
                line.department(),
                line.activity(),
                period,
                choice.type(),
                choice.workItem(),
                who,
                day,
                why);
    }

    private static @Nullable ReviewTable table(
            Workbook workbook,
            ReviewWords words,
            String name,
            Set<String> headings,
            String file,
            TextDates dates,
            List<ReviewFault> faults)
            throws IOException {
        for (Sheet sheet : workbook.sheets()) {
            if (words.meaning(sheet.name()).equals(name)) {
                return ReviewTable.of(file, words, sheet, headings, dates, faults);
            }
        }
        return null;
    }

    private void fault(FindingCode code, Message message, List<ReviewLines.Line> lines) {
        Finding finding = new Finding(code, null, new Source(file, "", 0), null, message);
        faults.add(new ReviewFault(finding, !lines.isEmpty(), lines));
    }
}
