package dev.apportion.intake;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.Source;
import dev.apportion.policy.Headings;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.CellAddress;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognizes review workbooks whatever their file name, and reads the decisions in them. */
public final class ReviewReader {

    private static final String SHEET = "Review";
    private static final Set<String> MARKS = Set.of("line key", "decision", "scope");
    private static final String REVIEWED_ON = "reviewed on";
    private static final int LOOK_AT = 30;

    /** Whether a scope means the activity; a scope left blank is the line. */
    private static final Map<String, Boolean> SCOPES =
            Map.of("", false, "this line", false, "this activity", true, "this activity from now on", true);

    private final String file;
    private final Policy policy;
    private final Period period;
    private final TextDates dates;
    private final List<ReviewerDecision> decisions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> rowsByKey = new HashMap<>();

    private ReviewReader(String file, Policy policy, Period period) {
        this.file = file;
        this.policy = policy;
        this.period = period;
        this.dates = new TextDates(policy.settings().locale());
    }

    /** Whether the file is a review workbook; false for what can't be read. */
    public static boolean isReview(Path path) {
        try (Workbook workbook = Workbooks.open(path)) {
            for (Sheet sheet : workbook.sheets()) {
                if (sheet.name().equals(SHEET)) {
                    try (RowCursor row = sheet.rows()) {
                        return header(row) != null;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads the decisions. What can't be taken over is a finding; the rest is. */
    public static ReviewDecisions read(Path path, Policy policy, Period period) {
        ReviewReader reader = new ReviewReader(path.getFileName().toString(), policy, period);
        try (Workbook workbook = Workbooks.open(path)) {
            for (Sheet sheet : workbook.sheets()) {
                if (sheet.name().equals(SHEET)) {
                    reader.read(sheet);
                }
            }
        } catch (IOException e) {
            reader.findings.add(new Finding(
                    Finding.Severity.ERROR,
                    "unreadable",
                    null,
                    new Source(reader.file, "", 0),
                    null,
                    String.valueOf(e.getMessage())));
        }
        return new ReviewDecisions(List.copyOf(reader.decisions), List.copyOf(reader.findings));
    }

    private void read(Sheet sheet) throws UnreadableWorkbookException {
        try (RowCursor row = sheet.rows()) {
            Map<String, Integer> columns = header(row);
            while (columns != null && row.next()) {
                if (!text(row, columns, "decision").isEmpty()) {
                    decide(row, columns);
                }
            }
        }
    }

    private void decide(RowCursor row, Map<String, Integer> columns) {
        String key = text(row, columns, "line key");
        CostType type = TypeWords.parse(text(row, columns, "decision"));
        String who = text(row, columns, "reviewer");
        String workItem = text(row, columns, "work item");
        LocalDate decided = date(row, columns);
        Boolean activity = SCOPES.get(Headings.normalize(text(row, columns, "scope")));
        List<String> wrong = new ArrayList<>();
        if (decided == null && !text(row, columns, REVIEWED_ON).isEmpty()) {
            wrong.add(REVIEWED_ON);
            fault(row, columns, REVIEWED_ON, "This is no date. Type it as a date with a four-digit year.");
        }
        if (activity == null) {
            wrong.add("scope");
            fault(row, columns, "scope", "The scope is \"this line\" or \"this activity from now on\". Choose one.");
        }
        if (!key.matches("[0-9a-f]{16}")) {
            wrong.add("line key");
            fault(
                    row,
                    columns,
                    "line key",
                    "The line key was changed. Copy it from the review workbook that was sent.");
        }
        if (type == null) {
            wrong.add("decision");
            fault(row, columns, "decision", "A decision is Project or Operation.");
        }
        if (who.isEmpty()) {
            wrong.add("reviewer");
            fault(row, columns, "reviewer", "Nobody stands behind this decision. Fill in the reviewer.");
        }
        if (!workItem.isEmpty()
                && policy.workItem(workItem).filter(item -> item.type() == type).isEmpty()) {
            wrong.add("work item");
            fault(
                    row,
                    columns,
                    "work item",
                    "\"" + workItem + "\" is not registered as what the decision says. Choose one from the list.");
        }
        Integer other = rowsByKey.putIfAbsent(key, row.rowNumber());
        if (other != null) {
            wrong.add("line key");
            decisions.removeIf(decision -> decision.lineKey().equals(key));
            fault(row, columns, "line key", "Row " + other + " decides the same line. Delete one of the two rows.");
        }
        if (!wrong.isEmpty() || type == null || activity == null) {
            return;
        }
        String named = text(row, columns, "activity");
        decisions.add(new ReviewerDecision(
                activity ? ReviewerDecision.Scope.ACTIVITY : ReviewerDecision.Scope.LINE,
                key,
                text(row, columns, "department"),
                named.isEmpty() ? null : named,
                period,
                type,
                workItem.isEmpty() ? null : workItem,
                who,
                decided == null ? period.lastDay() : decided,
                text(row, columns, "reason")));
    }

    private @Nullable LocalDate date(RowCursor row, Map<String, Integer> columns) {
        Integer column = columns.get(REVIEWED_ON);
        if (column == null || row.type(column) == CellType.BLANK) {
            return null;
        }
        return switch (row.type(column)) {
            case DATE -> row.dateTime(column).toLocalDate();
            case NUMBER -> CellReader.serial(row, column);
            default -> dates.date(row.text(column).strip());
        };
    }

    private void fault(RowCursor row, Map<String, Integer> columns, String heading, String message) {
        int column = columns.getOrDefault(heading, 0);
        findings.add(new Finding(
                Finding.Severity.ERROR,
                "review",
                null,
                new Source(file, SHEET, row.rowNumber()),
                CellAddress.of(row.rowNumber(), column),
                message + " The line stays held."));
    }

    private static String text(RowCursor row, Map<String, Integer> columns, String heading) {
        Integer column = columns.get(heading);
        return column == null ? "" : row.text(column).strip();
    }

    /** Columns by normalized heading, the cursor standing on the header row; null if there is none. */
    private static @Nullable Map<String, Integer> header(RowCursor row) throws UnreadableWorkbookException {
        for (int seen = 0; seen < LOOK_AT && row.next(); seen++) {
            Map<String, Integer> columns = new HashMap<>();
            for (int column = 0; column < row.width(); column++) {
                if (row.type(column) == CellType.TEXT) {
                    columns.putIfAbsent(Headings.normalize(row.text(column)), column);
                }
            }
            if (columns.keySet().containsAll(MARKS)) {
                return columns;
            }
        }
        return null;
    }
}
