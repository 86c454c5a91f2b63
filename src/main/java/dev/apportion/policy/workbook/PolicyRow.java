package dev.apportion.policy.workbook;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.apportion.cost.Period;
import dev.apportion.money.MinorUnits;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.condition.CellList;
import dev.apportion.policy.condition.Condition;
import dev.apportion.policy.condition.Conditions;
import dev.apportion.sheet.CellType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * One row of a policy table. Each accessor records what is wrong with its cell and then gives a stand-in, which nobody
 * ever sees, since a policy with faults is not built. Accessors for optional cells give null when the cell is blank.
 */
final class PolicyRow {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern ACCOUNTS = Pattern.compile("(\\d{3,})\\s*[-\u2010-\u2015]\\s*(\\d{3,})");
    private static final Set<String> YES = Set.of("yes", "y", "true", "x");
    private static final Set<String> NO = Set.of("no", "n", "false");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PolicySheet sheet;
    private final int number;
    private final List<PolicyCell> cells;

    PolicyRow(PolicySheet sheet, int number, List<PolicyCell> cells) {
        this.sheet = sheet;
        this.number = number;
        this.cells = cells;
    }

    /** As Excel shows it, from 1. */
    int number() {
        return number;
    }

    void fault(String heading, String message) {
        sheet.faults().error(sheet.name(), address(heading), message);
    }

    void warning(String heading, String message) {
        sheet.faults().warning(sheet.name(), address(heading), message);
    }

    /** Whether a column that the sheet has is left blank here; a missing column has been reported already. */
    boolean blank(String heading) {
        return cell(heading).blank();
    }

    String text(String heading) {
        PolicyCell cell = cell(heading);
        if (cell.type() == CellType.ERROR) {
            fault(heading, "The cell holds the error " + cell.text() + ". Correct the formula or type the value.");
            return "";
        }
        if (cell.notCalculated()) {
            fault(heading, "The formula has never been calculated. Open the workbook in Excel and save it.");
        }
        return cell.text();
    }

    String neededText(String heading) {
        String text = text(heading);
        if (text.isEmpty() && cell(heading).blank() && sheet.has(heading)) {
            fault(heading, heading + " is missing. Fill in the cell.");
        }
        return text;
    }

    @Nullable
    String optionalText(String heading) {
        String text = text(heading);
        return text.isEmpty() ? null : text;
    }

    List<String> list(String heading) {
        return CellList.list(text(heading));
    }

    List<String> emails(String heading) {
        List<String> addresses = list(heading);
        for (String address : addresses) {
            if (!EMAIL.matcher(address).matches()) {
                fault(
                        heading,
                        "\"" + address + "\" is not an e-mail address. Write name@example.com; separate several by ;");
            }
        }
        return addresses;
    }

    @Nullable
    LocalDate date(String heading) {
        PolicyCell cell = cell(heading);
        String text = text(heading);
        if (cell.date() != null || text.isEmpty()) {
            return cell.date();
        }
        return parse(heading, text, LocalDate::parse, "is not a date. Type it as a date, or write 2026-03-31.");
    }

    LocalDate neededDate(String heading) {
        neededText(heading);
        LocalDate date = blank(heading) ? null : date(heading);
        return date == null ? LocalDate.EPOCH : date;
    }

    @Nullable
    Period period(String heading) {
        PolicyCell cell = cell(heading);
        String text = text(heading);
        if (cell.date() != null || text.isEmpty()) {
            return cell.date() == null ? null : Period.of(cell.date());
        }
        return parse(heading, text, Period::parse, "is not a period. Write year and month, such as 2026-10.");
    }

    Period neededPeriod(String heading) {
        neededText(heading);
        Period period = blank(heading) ? null : period(heading);
        return period == null ? Period.of(LocalDate.EPOCH) : period;
    }

    @Nullable
    BigDecimal decimal(String heading) {
        PolicyCell cell = cell(heading);
        String text = text(heading);
        if (cell.number() != null || text.isEmpty()) {
            return cell.number();
        }
        return parse(
                heading,
                text,
                BigDecimal::new,
                "is not a number. Type it as a number, without letters or thousands separators.");
    }

    @Nullable
    Integer wholeNumber(String heading) {
        BigDecimal decimal = decimal(heading);
        if (decimal == null) {
            return null;
        }
        return parse(heading, PolicyCell.plain(decimal), Integer::valueOf, "is not a whole number.");
    }

    /** Percent points: 12.5, "12.5%", and 0.125 formatted as a percentage are all 12.5. */
    @Nullable
    BigDecimal percent(String heading) {
        PolicyCell cell = cell(heading);
        String text = text(heading);
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal percent = cell.number() != null
                ? points(cell.number(), cell.percent())
                : parse(
                        heading,
                        text.replace("%", "").strip(),
                        BigDecimal::new,
                        "is not a percentage. Write, for instance, 12.5.");
        if (percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
            fault(heading, "\"" + text + "\" is not between 0 and 100 percent.");
        }
        return percent;
    }

    /**
     * Whether a percentage is typed so small that a fraction may be meant: 0.1, not 0.1 % or a cell formatted as a
     * percentage.
     */
    boolean mayBeFraction(String heading) {
        BigDecimal percent = cell(heading).number();
        return percent != null
                && !cell(heading).percent()
                && percent.signum() > 0
                && percent.compareTo(BigDecimal.ONE) < 0;
    }

    void askIfFraction(String heading) {
        if (mayBeFraction(heading)) {
            BigDecimal number = Objects.requireNonNull(cell(heading).number());
            String percent = PolicyCell.plain(number);
            String hundredfold = PolicyCell.plain(points(number, true));
            warning(
                    heading,
                    percent + " is read as " + percent + " percent. If " + hundredfold + " percent are meant, write "
                            + hundredfold + "; if not, write " + percent + "%.");
        }
    }

    private static BigDecimal points(BigDecimal number, boolean formatted) {
        return formatted ? number.movePointRight(2) : number;
    }

    /** An amount in minor units; zero or more. */
    @Nullable
    Long amount(String heading, CurrencyUnit currency) {
        BigDecimal decimal = decimal(heading);
        if (decimal == null) {
            return null;
        }
        if (decimal.signum() < 0) {
            fault(heading, "A budget can't be negative.");
        }
        try {
            return MinorUnits.exactly(decimal, currency);
        } catch (ArithmeticException e) {
            fault(
                    heading,
                    PolicyCell.plain(decimal) + " has more decimals than " + currency + " or is too large. " + currency
                            + " has " + currency.getDecimalPlaces() + " decimals.");
            return null;
        }
    }

    boolean yes(String heading, boolean otherwise) {
        String text = text(heading).toLowerCase(Locale.ROOT);
        boolean yes = YES.contains(text);
        if (yes || NO.contains(text)) {
            return yes;
        }
        if (!text.isEmpty()) {
            fault(heading, "\"" + text + "\" is neither Yes nor No.");
        }
        return otherwise;
    }

    @Nullable
    CurrencyUnit currency(String heading) {
        String text = text(heading);
        try {
            return text.isEmpty() ? null : CurrencyUnit.of(text.toUpperCase(Locale.ROOT));
        } catch (IllegalCurrencyException e) {
            fault(heading, "\"" + text + "\" is not a currency. Write its ISO code, such as EUR.");
            return null;
        }
    }

    Condition condition(String heading) {
        try {
            return Conditions.parse(text(heading));
        } catch (IllegalArgumentException e) {
            fault(heading, "The condition can't be read: " + e.getMessage() + ".");
            return Condition.NONE;
        }
    }

    /** A condition on accounts, where {@code 4000-4199} is probably a mistyped range, not an account. */
    Condition accounts(String heading) {
        Condition condition = condition(heading);
        for (String item : CellList.split(text(heading), ',')) {
            Matcher slip = ACCOUNTS.matcher(item);
            if (slip.matches()
                    && slip.group(1).length() == slip.group(2).length()
                    && slip.group(1).compareTo(slip.group(2)) < 0) {
                fault(
                        heading,
                        "\"" + item + "\" is not a range. Write " + slip.group(1) + ".." + slip.group(2)
                                + ", or put it in quotation marks if it is one account.");
            }
        }
        return condition;
    }

    /** What a parser makes of the text; null, with a fault, if it throws. */
    private <T> @Nullable T parse(String heading, String text, Function<String, T> parser, String otherwise) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            fault(heading, "\"" + text + "\" " + otherwise);
            return null;
        }
    }

    private PolicyCell cell(String heading) {
        int column = sheet.column(heading);
        return column < 0 || column >= cells.size() ? PolicyCell.BLANK : cells.get(column);
    }

    private String address(String heading) {
        int column = sheet.column(heading);
        return column < 0 ? CellAddress.of(number, 0) : CellAddress.of(number, column);
    }
}
