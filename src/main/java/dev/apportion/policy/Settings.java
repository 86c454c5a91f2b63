package dev.apportion.policy;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.policy.condition.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The Settings sheet.
 *
 * @param currency reporting currency
 * @param locale how departments write numbers and dates as text where columns leave it open, and how reports look
 * @param moreDecimals what happens to an amount with more decimals than its currency has
 * @param language of mails, where a recipient doesn't ask for another
 */
public record Settings(
        String organization,
        CurrencyUnit currency,
        Locale locale,
        MoreDecimals moreDecimals,
        Locale language,
        Month fiscalYearStart,
        Decisions decisions,
        Allocation allocation,
        Controls controls) {

    /**
     * How lines are decided.
     *
     * @param undecided the type that undecided lines get; null holds them for review
     * @param projectThreshold score from which criteria decide project
     * @param operationThreshold score down to which criteria decide operation (negative); between the two a line is held
     * @param learnedFrom confidence, 50 to 100 percent, from which a suggestion learned from earlier decisions decides;
     *     null if it only suggests
     * @param codesInDescriptions whether a registered code in the description counts for a line without an activity
     */
    public record Decisions(
            @Nullable CostType undecided,
            Duplicates duplicates,
            OtherPeriods otherPeriods,
            BudgetAction budgetAction,
            int projectThreshold,
            int operationThreshold,
            @Nullable BigDecimal learnedFrom,
            boolean codesInDescriptions) {}

    /**
     * How cost is shared.
     *
     * @param method between departments, where a pool doesn't say otherwise
     * @param peopleAccounts which accounts are people cost; matches nothing if the organization names none
     * @param handoverPercent share of people cost that goes to the receiving operation in a handover window, 0 to 100
     */
    public record Allocation(
            Method method,
            WithinBase withinBase,
            NegativeBase negativeBase,
            Condition peopleAccounts,
            BigDecimal handoverPercent) {}

    /**
     * Who may do what, and what becomes of a period that is over.
     *
     * @param anotherCloses whether a period must be closed by another person than prepared it
     * @param approval whether packs must be approved, by another person than prepared them, before they are sent
     * @param lateChange what a change to a closed period becomes
     * @param dueDay the day of the following month by which spreadsheets are due, null if nobody is to be reminded
     * @param keepPeriods the number of periods whose workbooks are kept in the output folder, null for all
     * @param keepReplaced how many revisions of a period the ledger keeps that a later one replaced, null for all
     */
    public record Controls(
            boolean anotherCloses,
            boolean approval,
            LateChange lateChange,
            @Nullable Integer keepPeriods,
            @Nullable Integer keepReplaced,
            @Nullable Integer dueDay) {

        /** The day by which a period's spreadsheets are due, null if nobody is to be reminded. */
        public @Nullable LocalDate due(Period period) {
            return dueDay == null ? null : period.lastDay().plusDays(dueDay);
        }

        /** As if nothing of this were set. */
        public static final Controls NONE = new Controls(false, false, LateChange.RESTATE, null, null, null);
    }

    /** What happens to an amount with more decimals than its currency has. */
    public enum MoreDecimals {
        /** Rounded half up, with a finding on each column. */
        ROUND,
        /** Its row is rejected. */
        REJECT
    }

    /** What a change to a closed period becomes. */
    public enum LateChange {
        /** A numbered restatement, which posts the difference. */
        RESTATE,
        REFUSE
    }

    /** What happens to a line that says exactly what another line says. */
    public enum Duplicates {
        /** Counts, with a finding. */
        REPORT,
        /** All but the first are held. */
        HOLD
    }

    /** What happens to a line of another period. */
    public enum OtherPeriods {
        HOLD,
        /** Posted in this period as a prior-period adjustment, with a finding. */
        POST
    }

    /** What happens when a project goes over its budget. */
    public enum BudgetAction {
        /** Cost over the budget is held. */
        STOP,
        /** Cost counts, with a finding. */
        WARN,
        IGNORE
    }

    /** How support departments share cost between departments. */
    public enum Method {
        DIRECT,
        STEP_DOWN,
        RECIPROCAL
    }

    /** How a department's received cost is shared between its work items, where the Shares sheet doesn't say. */
    public enum WithinBase {
        DIRECT_COST,
        HOURS,
        EVEN
    }

    /** What a negative quantity in a base means. */
    public enum NegativeBase {
        ABORT,
        USE,
        ABSOLUTE,
        ZERO
    }
}
