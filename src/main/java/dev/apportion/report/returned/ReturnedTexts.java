package dev.apportion.report.returned;

import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * What list and comments of a returned workbook say. The packs' template has translations in its table of
 * texts, where {@code ${...}} stands for a name or a number.
 */
public final class ReturnedTexts {

    static final String TITLE = "To correct in ${file}";
    static final String WHAT_TO_DO =
            "Correct the marked cells and send this workbook again, under any name. Keep this sheet in it: it says"
                    + " which file the correction replaces.";
    static final String ALONE =
            "Only this list is returned, without your sheets. Correct the cells listed here in your own copy and"
                    + " send it again under the same name, so that it replaces the first.";
    static final String NOT_READ = "Cells that could not be read and don't count yet: ${number}.";
    static final String IN_DOUBT = "Doubtful cells, which count as they stand: ${number}.";
    static final String CUT = "The first ${number} are listed.";
    static final String STAKE = "Money that does not count yet: ${amounts}.";
    static final String STAKE_UNKNOWN = "Rows whose amount could not be read: ${number}.";
    static final String STAKE_DOUBTFUL = "Money in doubt: ${amounts}.";
    static final String DUE = "Due: ${day}.";
    static final String ON_SHEET = "Marked on this sheet: ${cells}. What to do stands on the first sheet.";
    static final String FOUND = "Found: ${value}";
    static final String EXPECTED = "Expected: ${form}";
    static final String MONEY = "Money at stake: ${amount}";
    static final String UNKNOWN = "not known";
    static final List<String> HEADINGS = List.of(
            "Sheet",
            "Cell",
            "What it is",
            "Counts?",
            "Cell content",
            "Expected",
            "Money at stake",
            "What is wrong, and what to do");
    static final String ROW = "Row";
    static final String COUNTS = "Yes, but doubtful";
    static final String COUNTS_NOT = "No";
    static final String PAGE = "Page &P of &N";

    /** Of a longer value a comment shows the beginning; the list has it all. */
    private static final int LONGEST_VALUE = 60;

    private final UnaryOperator<String> language;
    private final Wording wording;

    /** @param language gives the text in the policy's language, the same text if it has none */
    public ReturnedTexts(UnaryOperator<String> language, Wording wording) {
        this.language = language;
        this.wording = wording;
    }

    /** All that is said, to be translated; names of fields are the reports' own. */
    public static List<String> words() {
        List<String> own = List.of(
                ReturnedCopy.SHEET,
                TITLE,
                WHAT_TO_DO,
                ALONE,
                NOT_READ,
                IN_DOUBT,
                CUT,
                STAKE,
                STAKE_UNKNOWN,
                STAKE_DOUBTFUL,
                DUE,
                ON_SHEET,
                FOUND,
                EXPECTED,
                MONEY,
                UNKNOWN,
                ROW,
                COUNTS,
                COUNTS_NOT,
                PAGE);
        return Stream.of(own, HEADINGS, ExpectedForms.WORDS)
                .flatMap(List::stream)
                .toList();
    }

    String said(String text) {
        return language.apply(text);
    }

    /** What the program found, in the same language. */
    String said(Message message) {
        return wording.of(message);
    }

    String said(LocalDate day) {
        return wording.of(Message.of("{0}", day));
    }

    /** Of a row's money; empty for null. */
    String money(@Nullable AtStake stake) {
        return stake == null ? "" : stake.amount() == null ? said(UNKNOWN) : said(stake.inWords());
    }

    /** What is said beside a marked cell: what is wrong, then what stands there and what should. */
    String beside(CellNote note) {
        String field = note.field().isEmpty() ? "" : said(note.field()) + ": ";
        return field
                + Stream.of(
                                note.message(),
                                line(FOUND, StringUtils.abbreviate(note.value(), "…", LONGEST_VALUE)),
                                line(EXPECTED, note.expected()),
                                line(MONEY, money(note.stake())))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    private String line(String text, String value) {
        return value.isEmpty() ? "" : said(text, value);
    }

    /** A text with one name or number in it. */
    String said(String text, String value) {
        String said = said(text);
        int from = said.indexOf("${");
        int to = said.indexOf('}', from);
        return from < 0 || to < 0 ? said : said.substring(0, from) + value + said.substring(to + 1);
    }
}
