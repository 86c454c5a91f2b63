package dev.apportion.cost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decided in the review workbook.
 *
 * @param scope this line only, or its department's activity from {@code period} on
 * @param lineKey {@link LedgerLine#key} of the reviewed line
 * @param department the line's department
 * @param activity the line's activity code, else its activity name; null if it had neither
 * @param period first period that the decision holds for
 * @param workItem code of the project or operation, or {@link #NEW} with the code and name of one that is not registered;
 *     null leaves the line's own activity
 * @param who name of the reviewer as written in the workbook
 * @param decided when it was decided
 * @param why the reviewer's note, may be empty
 */
public record ReviewerDecision(
        Scope scope,
        String lineKey,
        String department,
        @Nullable String activity,
        Period period,
        CostType type,
        @Nullable String workItem,
        String who,
        LocalDate decided,
        String why) {

    /** Before a work item that the reviewer names, since it is not registered. */
    public static final String NEW = "new: ";

    /** What the reviewer calls a work item that was not registered then; null if the decision names none such. */
    public @Nullable String newItem() {
        return workItem != null && workItem.startsWith(NEW) ? workItem.substring(NEW.length()) : null;
    }

    /** How far a decision reaches. */
    public enum Scope {
        LINE,
        ACTIVITY
    }

    /**
     * The latest first; of one day, which no time of day tells apart, the one that was kept last.
     *
     * @param kept in the order in which they were kept
     */
    public static List<ReviewerDecision> latestFirst(Collection<ReviewerDecision> kept) {
        List<ReviewerDecision> sorted = new ArrayList<>(kept);
        Collections.reverse(sorted);
        sorted.sort(Comparator.comparing(ReviewerDecision::decided)
                .thenComparing(ReviewerDecision::period)
                .reversed());
        return sorted;
    }

    /** Whether it can decide lines of this period. */
    public boolean holdsIn(Period other) {
        return scope == Scope.LINE ? period.equals(other) : period.compareTo(other) <= 0;
    }

    /** Whether one of the two replaces the other: the same line, or the same activity of a department. */
    public boolean isAboutTheSame(ReviewerDecision other) {
        return scope == other.scope
                && (scope == Scope.LINE
                        ? lineKey.equals(other.lineKey)
                        : department.equals(other.department)
                                && activity != null
                                && other.activity != null
                                && activity.strip().equalsIgnoreCase(other.activity.strip()));
    }

    /**
     * Whether it decides this line.
     *
     * @param activityOfLine as for {@code activity}
     */
    public boolean covers(
            String keyOfLine, String departmentOfLine, @Nullable String activityOfLine, Period periodOfLine) {
        return scope == Scope.LINE
                ? lineKey.equals(keyOfLine)
                : department.equals(departmentOfLine)
                        && activity != null
                        && activityOfLine != null
                        && activity.strip().equalsIgnoreCase(activityOfLine.strip())
                        && holdsIn(periodOfLine);
    }
}
