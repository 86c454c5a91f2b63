package dev.apportion.template.formula.rewrite;

import dev.apportion.template.formula.parse.Lexer;
import dev.apportion.template.formula.parse.Token;
import dev.apportion.template.formula.tree.Reference;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a formula becomes in another language: its texts, the sheets that it reads and the headings of columns.
 *
 * @param words gives a text in the other language, or the text itself
 */
public record Rewording(UnaryOperator<String> words) {

    private static final Pattern HEADING = Pattern.compile("(?<=\\[|\\[@)[^\\[\\]@#]+(?=])");

    public String of(String formula) {
        StringBuilder reworded = new StringBuilder();
        for (Token token : Lexer.tokens(formula)) {
            reworded.append(
                    switch (token.kind()) {
                        case TEXT -> text(token.text());
                        case REFERENCE, NAME -> sheet(token.text());
                        case STRUCTURED ->
                            HEADING.matcher(token.text())
                                    .replaceAll(heading -> Matcher.quoteReplacement(words.apply(heading.group())));
                        default -> token.text();
                    });
        }
        return reworded.toString();
    }

    private String text(String quoted) {
        String text = quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
        return "\"" + words.apply(text).replace("\"", "\"\"") + "\"";
    }

    private String sheet(String reference) {
        int mark = reference.lastIndexOf('!');
        if (mark <= 0) {
            return reference;
        }
        String sheet = Reference.unquoted(reference.substring(0, mark + 1));
        String reworded = words.apply(sheet);
        return reworded.equals(sheet) ? reference : "'" + reworded.replace("'", "''") + "'" + reference.substring(mark);
    }
}
