package dev.apportion.intake.review;

import dev.apportion.policy.Headings;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import java.util.HashMap;
import java.util.Map;

/**
 * What the words of a review workbook mean, in any language. A hidden sheet of the workbook itself says it: the
 * program's word (English, in small letters) in the first column, this workbook's in the second. Without that sheet the
 * words are English.
 */
final class ReviewWords {

    /** The sheet's name in every language. */
    private static final String SHEET = "Review words";

    /** By normalized word of the workbook. */
    private final Map<String, String> meanings = new HashMap<>();

    /** The workbook's word, by the program's. */
    private final Map<String, String> words = new HashMap<>();

    private ReviewWords() {}

    static ReviewWords of(Workbook workbook) throws UnreadableWorkbookException {
        ReviewWords words = new ReviewWords();
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.name().equals(SHEET)) {
                words.read(sheet);
            }
        }
        return words;
    }

    private void read(Sheet sheet) throws UnreadableWorkbookException {
        try (RowCursor row = sheet.rows()) {
            while (row.next()) {
                if (row.width() > 1 && !row.text(1).isBlank()) {
                    meanings.putIfAbsent(Headings.normalize(row.text(1)), Headings.normalize(row.text(0)));
                    words.putIfAbsent(
                            Headings.normalize(row.text(0)), row.text(1).strip());
                }
            }
        }
    }

    /** The program's word for one of the workbook; the word itself, normalized, if it has no such meaning. */
    String meaning(String word) {
        String normalized = Headings.normalize(word);
        return meanings.getOrDefault(normalized, normalized);
    }

    /** The workbook's word for one of the program, for messages. */
    String said(String meaning) {
        return words.getOrDefault(meaning, meaning);
    }
}
