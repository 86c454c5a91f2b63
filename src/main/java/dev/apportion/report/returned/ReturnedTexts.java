package dev.apportion.report.returned;

import java.util.List;
import java.util.function.UnaryOperator;

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
    static final List<String> HEADINGS =
            List.of("Sheet", "Cell", "What it is", "Counts?", "Cell content", "What is wrong, and what to do");
    static final String ROW = "Row";
    static final String COUNTS = "Yes, but doubtful";
    static final String COUNTS_NOT = "No";
    static final String PAGE = "Page &P of &N";

    private final UnaryOperator<String> language;

    /** @param language gives the text in the policy's language, the same text if it has none */
    public ReturnedTexts(UnaryOperator<String> language) {
        this.language = language;
    }

    String said(String text) {
        return language.apply(text);
    }

    /** A text with one name or number in it. */
    String said(String text, String value) {
        String said = said(text);
        int from = said.indexOf("${");
        int to = said.indexOf('}', from);
        return from < 0 || to < 0 ? said : said.substring(0, from) + value + said.substring(to + 1);
    }
}
