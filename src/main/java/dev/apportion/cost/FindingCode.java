package dev.apportion.cost;

import dev.apportion.cost.Finding.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/** The kinds of findings, each with its usual severity. */
public enum FindingCode {
    /** An error where the project names no receiving operation. */
    AFTER_APPROVED_END(Severity.WARNING),
    ALLOCATION_FAULT(Severity.ERROR),
    BUDGETS_NOT_ALLOCATED(Severity.WARNING),
    /** A cell is read as somebody corrected it. */
    CELL_CORRECTED(Severity.INFO),
    CLOSED_PROJECT(Severity.ERROR),
    /** Texts with two readings that nothing decides between; their lines are held. */
    COLUMN_AMBIGUOUS(Severity.ERROR),
    /** Another column is used for its field. */
    COLUMN_LEFT_FOR_ANOTHER(Severity.INFO, "column-not-used"),
    /** Its contents may matter, but its heading is not known. */
    COLUMN_NOT_UNDERSTOOD(Severity.WARNING, "column-unused"),
    /** How a column was read where that does not go without saying; a warning where it may be wrong. */
    COLUMN_READ(Severity.INFO),
    CONFLICTING_DECISIONS(Severity.WARNING),
    /** A row of a workbook of corrections. */
    CORRECTION_NOT_READ(Severity.ERROR),
    /** A correction of a file or a cell that is another by now; good to know where the sender corrected the file. */
    CORRECTION_VOID(Severity.WARNING),
    COUNTED_TWICE(Severity.WARNING),
    CROSSED_OUT(Severity.WARNING),
    CURRENCY_NOT_READ(Severity.ERROR),
    DECLARED_DIFFERS(Severity.WARNING),
    DEPRECIATION_ON_PROJECT(Severity.WARNING),
    DUPLICATE_FILE(Severity.WARNING),
    DUPLICATE_LINE(Severity.WARNING),
    /** Of optional fields; the cost counts without. */
    FIELD_NOT_READ(Severity.WARNING),
    FILE_NOTE(Severity.INFO),
    HANDOVER_WITHOUT_OPERATION(Severity.WARNING),
    HIDDEN_COLUMNS(Severity.INFO),
    HIDDEN_ROWS(Severity.INFO),
    HIDDEN_SHEET(Severity.INFO),
    IDLE_POOL(Severity.WARNING),
    LATER_PERIOD(Severity.WARNING),
    /** A sheet has not the columns that the policy's Layouts name. */
    LAYOUT_CHANGED(Severity.WARNING),
    MISSING_DEPARTMENT(Severity.ERROR),
    MORE_DECIMALS(Severity.INFO),
    NO_COST(Severity.ERROR),
    NO_FOLDER(Severity.INFO),
    NO_RATE(Severity.ERROR),
    NO_TABLE(Severity.ERROR),
    NO_WORK_ITEMS(Severity.WARNING),
    /** A reviewer named a project or operation that is not registered. */
    NEW_WORK_ITEM(Severity.WARNING),
    /** A kind that this version does not know, in a ledger of another version: severity, place and message are kept. */
    OTHER(Severity.INFO),
    OUTDATED_DECISION(Severity.WARNING),
    OUTDATED_FIGURES(Severity.WARNING),
    OVER_BUDGET(Severity.WARNING),
    PLANNED_PROJECT(Severity.WARNING),
    /** A fault or a warning. */
    POLICY(Severity.ERROR),
    POOL_TAKES_PROJECT_COST(Severity.WARNING),
    PRE_PROJECT_COST(Severity.WARNING),
    PRIOR_PERIOD(Severity.INFO),
    PROJECT_ON_HOLD(Severity.WARNING),
    REJECTED(Severity.ERROR),
    /** An error where two files correct the same one. */
    REPLACED_FILE(Severity.INFO),
    RETURNED_AS_LIST(Severity.INFO),
    RETURNED_AS_ROWS(Severity.INFO),
    REVENUE_COUNTED(Severity.WARNING),
    /** A warning where another review decides the lines. */
    REVIEW(Severity.ERROR),
    RULE_NEVER_FIRES(Severity.WARNING),
    RULES_NEVER_FIRED(Severity.INFO),
    RULES_OVERLAP(Severity.INFO),
    SHARE_NOT_RECEIVED(Severity.WARNING),
    SHARE_OF_ENDED_PROJECT(Severity.WARNING),
    SHEET_IGNORED(Severity.INFO),
    SHEET_NOT_UNDERSTOOD(Severity.ERROR),
    SUPPORT_WITHOUT_POOL(Severity.WARNING),
    TOTAL_DIFFERS(Severity.WARNING),
    UNALLOCATED(Severity.ERROR),
    UNKNOWN_CODE(Severity.WARNING),
    UNKNOWN_TYPE(Severity.INFO),
    UNREADABLE(Severity.ERROR),
    WORKBOOK_NOT_WRITTEN(Severity.ERROR);

    private static final Set<FindingCode> OF_MONEY_IN_DOUBT = Set.of(
            CORRECTION_VOID, COUNTED_TWICE, CROSSED_OUT, DUPLICATE_FILE, FILE_NOTE, REVENUE_COUNTED, TOTAL_DIFFERS);

    /** What only those can mend who keep the policy and make the run. */
    private static final Set<FindingCode> FOR_FINANCE = Set.of(
            ALLOCATION_FAULT,
            BUDGETS_NOT_ALLOCATED,
            COLUMN_READ,
            CONFLICTING_DECISIONS,
            HANDOVER_WITHOUT_OPERATION,
            IDLE_POOL,
            LAYOUT_CHANGED,
            NEW_WORK_ITEM,
            NO_RATE,
            NO_WORK_ITEMS,
            OUTDATED_DECISION,
            OUTDATED_FIGURES,
            POLICY,
            POOL_TAKES_PROJECT_COST,
            REVIEW,
            RULE_NEVER_FIRES,
            SHARE_NOT_RECEIVED,
            SHARE_OF_ENDED_PROJECT,
            SUPPORT_WITHOUT_POOL,
            UNALLOCATED,
            WORKBOOK_NOT_WRITTEN);

    private static final Map<String, FindingCode> BY_SHORT_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FindingCode::shortName, Function.identity()));

    private final Severity severity;
    private final String shortName;
    private final String inWords;

    FindingCode(Severity severity) {
        this.severity = severity;
        this.shortName = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.inWords = inWords(shortName);
    }

    /** One whose name was changed since ledgers hold it. */
    FindingCode(Severity severity, String shortName) {
        this.severity = severity;
        this.shortName = shortName;
        this.inWords = inWords(shortName);
    }

    private static String inWords(String shortName) {
        return StringUtils.capitalize(shortName.replace('-', ' '));
    }

    /** Whether a warning of this kind says that money may be counted that should not, or not be counted that should. */
    public boolean doubtsMoney() {
        return OF_MONEY_IN_DOUBT.contains(this);
    }

    /** Whether a department can do nothing about it. */
    public boolean isForFinance() {
        return FOR_FINANCE.contains(this);
    }

    /** The kind that the ledger has by this name; {@link #OTHER} if this version knows none. */
    public static FindingCode of(String shortName) {
        return BY_SHORT_NAME.getOrDefault(shortName, OTHER);
    }

    public Severity severity() {
        return severity;
    }

    /** Such as {@code after-approved-end}: stable, for ledgers and programs. */
    public String shortName() {
        return shortName;
    }

    /** Such as "After approved end": the word of workbooks, which templates translate. */
    public String inWords() {
        return inWords;
    }
}
