package dev.apportion.policy.workbook;

import dev.apportion.cost.CostType;
import dev.apportion.message.Message;
import dev.apportion.policy.Headings;
import dev.apportion.policy.Locales;
import dev.apportion.policy.NearestName;
import dev.apportion.policy.Settings;
import dev.apportion.policy.condition.Condition;
import dev.apportion.policy.workbook.cell.Choice;
import dev.apportion.policy.workbook.cell.ConditionCells;
import dev.apportion.policy.workbook.cell.MoneyCells;
import dev.apportion.policy.workbook.cell.NumberCells;
import dev.apportion.policy.workbook.cell.PercentCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The Settings sheet: a name and a value a row. */
final class SettingsSheet {

    static final SheetLayout LAYOUT = new SheetLayout("Settings", true, List.of("Setting", "Value"), List.of("Note"));

    private static final String VALUE = "Value";
    private static final String LEARNED = "Decide learned suggestions from";
    private static final String IN_DESCRIPTIONS = "Codes in descriptions";
    private static final String MORE_DECIMALS = "More decimals than the currency has";
    private static final String KEEP_REPLACED = "Keep replaced revisions";
    private static final List<String> KNOWN = List.of(
            "Organization",
            "Currency",
            "Locale",
            "Language",
            MORE_DECIMALS,
            "Fiscal year start",
            "Undecided lines",
            "Duplicate lines",
            "Lines of another period",
            "Over budget",
            "Allocation method",
            "Within departments by",
            "Negative base",
            "People accounts",
            "Project from score",
            "Operation from score",
            "Handover percentage",
            LEARNED,
            IN_DESCRIPTIONS,
            "Closed by another person",
            "Approval before sending",
            "Change to a closed period",
            "Keep workbooks of periods",
            KEEP_REPLACED,
            "Spreadsheets due on day");

    /** What happens to lines that nothing decides. */
    private enum Undecided {
        HOLD,
        OPERATION,
        PROJECT
    }

    private final PolicySheet sheet;
    private final Map<String, PolicyRow> rows = new HashMap<>();

    private SettingsSheet(PolicySheet sheet) {
        this.sheet = sheet;
        for (PolicyRow row : sheet.rows()) {
            String written = row.neededText("Setting");
            String setting = KNOWN.stream()
                    .filter(known -> Headings.normalize(known).equals(Headings.normalize(written)))
                    .findFirst()
                    .orElse(null);
            if (setting == null) {
                row.warning(
                        "Setting",
                        Message.of(
                                "The setting \"{0}\" is unknown and has no effect.{1}",
                                written, NearestName.hint(written, KNOWN)));
            } else if (rows.putIfAbsent(setting, row) != null) {
                row.fault("Setting", "\"" + setting + "\" is set twice. Delete one of the two rows.");
            }
        }
    }

    static Settings read(PolicySheet sheet) {
        return new SettingsSheet(sheet).settings();
    }

    private Settings settings() {
        int project = number("Project from score", 3);
        int operation = number("Operation from score", -3);
        if (project <= 0) {
            fault("Project from score", "The score must be above 0.");
        }
        if (operation >= 0) {
            fault("Operation from score", "The score must be below 0, such as -3.");
        }
        return new Settings(
                value("Organization", row -> row.neededText(VALUE), ""),
                currency(),
                locale("Locale", Locale.US),
                choice(MORE_DECIMALS, Settings.MoreDecimals.ROUND),
                locale("Language", Locale.ENGLISH),
                fiscalYearStart(),
                decisions(project, operation),
                allocation(),
                controls());
    }

    private Settings.Decisions decisions(int project, int operation) {
        return new Settings.Decisions(
                undecided(),
                choice("Duplicate lines", Settings.Duplicates.REPORT),
                choice("Lines of another period", Settings.OtherPeriods.HOLD),
                choice("Over budget", Settings.BudgetAction.WARN),
                project,
                operation,
                learnedFrom(),
                yes(IN_DESCRIPTIONS));
    }

    private Settings.Allocation allocation() {
        return new Settings.Allocation(
                choice("Allocation method", Settings.Method.STEP_DOWN),
                choice("Within departments by", Settings.WithinBase.DIRECT_COST),
                choice("Negative base", Settings.NegativeBase.ABORT),
                peopleAccounts(),
                value("Handover percentage", SettingsSheet::askedPercent, BigDecimal.TEN));
    }

    private static @Nullable BigDecimal askedPercent(PolicyRow row) {
        PercentCells.askIfFraction(row, VALUE);
        return PercentCells.percent(row, VALUE);
    }

    private @Nullable BigDecimal learnedFrom() {
        BigDecimal percent = value(LEARNED, row -> PercentCells.percent(row, VALUE), BigDecimal.ZERO);
        if (percent.signum() == 0) {
            return null;
        }
        if (percent.compareTo(BigDecimal.valueOf(50)) < 0) {
            fault(LEARNED, "The confidence must be from 50% to 100%, or blank so that suggestions never decide.");
        }
        return percent;
    }

    private Settings.Controls controls() {
        int keep = number("Keep workbooks of periods", 0);
        if (keep < 0) {
            fault("Keep workbooks of periods", "The number must be 1 or more, or blank to keep all.");
        }
        int keepReplaced = number(KEEP_REPLACED, Integer.MAX_VALUE);
        if (keepReplaced < 0) {
            fault(KEEP_REPLACED, "The number must be 0 or more, or blank to keep all.");
        }
        int due = number("Spreadsheets due on day", 0);
        if (due < 0 || due > 28) {
            fault("Spreadsheets due on day", "The day must be 1 to 28, or blank to remind nobody.");
        }
        return new Settings.Controls(
                yes("Closed by another person"),
                yes("Approval before sending"),
                choice("Change to a closed period", Settings.LateChange.RESTATE),
                keep == 0 ? null : keep,
                keepReplaced == Integer.MAX_VALUE ? null : keepReplaced,
                due == 0 ? null : due);
    }

    private CurrencyUnit currency() {
        needed("Organization");
        needed("Currency");
        return value(
                "Currency",
                row -> row.neededText(VALUE).isEmpty() ? null : MoneyCells.currency(row, VALUE),
                CurrencyUnit.USD);
    }

    private Locale locale(String setting, Locale otherwise) {
        return value(
                setting,
                row -> {
                    Locale locale = Locales.parse(row.text(VALUE));
                    if (locale == null && !row.text(VALUE).isEmpty()) {
                        row.fault(
                                VALUE,
                                "\"" + row.text(VALUE) + "\" is not a " + setting.toLowerCase(Locale.ROOT)
                                        + ". Write, for instance, " + otherwise.toLanguageTag() + ".");
                    }
                    return locale;
                },
                otherwise);
    }

    private Month fiscalYearStart() {
        return value(
                "Fiscal year start",
                row -> {
                    String text = row.text(VALUE);
                    try {
                        return text.isEmpty()
                                ? null
                                : Arrays.stream(Month.values())
                                        .filter(month -> month.name().equalsIgnoreCase(text))
                                        .findFirst()
                                        .orElseGet(() -> Month.of(Integer.parseInt(text)));
                    } catch (NumberFormatException | DateTimeException e) {
                        row.fault(VALUE, "\"" + text + "\" is not a month. Write January to December, or 1 to 12.");
                        return null;
                    }
                },
                Month.JANUARY);
    }

    private @Nullable CostType undecided() {
        return switch (choice("Undecided lines", Undecided.HOLD)) {
            case HOLD -> null;
            case OPERATION -> CostType.OPERATION;
            case PROJECT -> CostType.PROJECT;
        };
    }

    /** A blank cell means no account, though an empty condition elsewhere matches anything. */
    private Condition peopleAccounts() {
        return value(
                "People accounts",
                row -> row.blank(VALUE) ? null : ConditionCells.accounts(row, VALUE),
                Condition.NONE);
    }

    private <E extends Enum<E>> E choice(String setting, E otherwise) {
        return value(setting, row -> Choice.of(otherwise.getDeclaringClass()).read(row, VALUE), otherwise);
    }

    private boolean yes(String setting) {
        return value(setting, row -> row.yes(VALUE, false), false);
    }

    private int number(String setting, int otherwise) {
        return value(setting, row -> NumberCells.wholeNumber(row, VALUE), otherwise);
    }

    private <T> T value(String setting, Function<PolicyRow, @Nullable T> reader, T otherwise) {
        PolicyRow row = rows.get(setting);
        T value = row == null ? null : reader.apply(row);
        return Objects.requireNonNullElse(value, otherwise);
    }

    private void needed(String setting) {
        if (!rows.containsKey(setting)) {
            sheet.missing("Setting", "The setting \"" + setting + "\" is missing. Add a row for it.");
        }
    }

    private void fault(String setting, String message) {
        PolicyRow row = rows.get(setting);
        if (row != null) {
            row.fault(VALUE, message);
        }
    }
}
