package dev.apportion.report.returned;

import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Layout.DecimalMark;
import dev.apportion.policy.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a marked cell should hold, in a few words with an example of this organization. */
final class ExpectedForms {

    static final String NUMBER = "A number, such as ${example}";
    static final String DAY = "A date, such as ${example}";
    static final String MONTH = "A month, such as ${example}";
    static final String CURRENCY = "A currency code, such as ${example}";
    static final String DEPARTMENT = "A department of the register: ${codes}";
    static final String TYPE = "Project or operation";
    static final String SIDE = "Debit or credit, as D or C";
    static final String TEXT = "A text without an error";
    static final String ONCE = "Each line once";
    static final String UNTIL = "A date up to ${example}";
    static final String SUM = "The sum of the lines that count";
    static final String HEADINGS = "Headings in one row above the lines";
    static final String ONE_COLUMN = "One column with this heading";
    static final String DECIMALS = "A number with at most ${number} decimals";

    static final List<String> WORDS = List.of(
            NUMBER,
            DAY,
            MONTH,
            CURRENCY,
            DEPARTMENT,
            TYPE,
            SIDE,
            TEXT,
            ONCE,
            UNTIL,
            SUM,
            HEADINGS,
            ONE_COLUMN,
            DECIMALS);

    /** Of more departments nobody reads the codes. */
    private static final int MOST_CODES = 12;

    private static final Map<String, Field> FIELDS =
            Arrays.stream(Field.values()).collect(Collectors.toMap(Field::label, Function.identity()));

    private final Policy policy;
    private final Period period;
    private final ReturnedTexts texts;

    ExpectedForms(Policy policy, Period period, ReturnedTexts texts) {
        this.policy = policy;
        this.period = period;
        this.texts = texts;
    }

    /** What is wrong, in the policy's language. */
    String said(Message message) {
        return texts.said(message);
    }

    /** Of a cell of a field, by its label; empty for what is none. */
    String of(String label) {
        Field field = FIELDS.get(label);
        return field == null
                ? ""
                : switch (field) {
                    case AMOUNT, DEBIT, CREDIT, HOURS, QUANTITY -> texts.said(NUMBER, number());
                    case DATE, START, END -> day(DAY);
                    case PERIOD -> texts.said(MONTH, period.toString());
                    case CURRENCY -> currency();
                    case DEPARTMENT -> texts.said(DEPARTMENT, departments());
                    case TYPE -> texts.said(TYPE);
                    case SIDE -> texts.said(SIDE);
                    default -> texts.said(TEXT);
                };
    }

    /** Where a finding is; empty where its message says all. */
    String of(FindingCode code) {
        return switch (code) {
            case DUPLICATE_LINE -> texts.said(ONCE);
            case LATER_PERIOD -> day(UNTIL);
            case TOTAL_DIFFERS -> texts.said(SUM);
            case SHEET_NOT_UNDERSTOOD -> texts.said(HEADINGS);
            case COLUMN_AMBIGUOUS -> texts.said(ONE_COLUMN);
            case CURRENCY_NOT_READ -> currency();
            case MORE_DECIMALS -> texts.said(DECIMALS, String.valueOf(decimals()));
            case UNKNOWN_TYPE -> texts.said(TYPE);
            default -> "";
        };
    }

    /** In ISO's form, which Excel takes for a date in every language. */
    private String day(String text) {
        return texts.said(text, period.lastDay().toString());
    }

    private String number() {
        return DecimalMark.of(policy.settings().locale()) == DecimalMark.DECIMAL_COMMA ? "1234,50" : "1234.50";
    }

    private String currency() {
        return texts.said(CURRENCY, policy.settings().currency().getCode());
    }

    private int decimals() {
        return policy.settings().currency().getDecimalPlaces();
    }

    private String departments() {
        String codes = policy.departments().keySet().stream().limit(MOST_CODES).collect(Collectors.joining(", "));
        return policy.departments().size() > MOST_CODES ? codes + ", …" : codes;
    }
}
