package dev.apportion.template.formula.rewrite;

import dev.apportion.template.formula.parse.Lexer;
import dev.apportion.template.formula.parse.Token;
import dev.apportion.template.formula.tree.Reference;
import java.util.Locale;
import java.util.Map;

/**
 * What a formula becomes when its sheet is copied: what it reads on its own sheet and in its tables it reads in the copy.
 *
 * @param sheet name of the sheet
 * @param newSheet name of its copy
 * @param tables names of its tables, lower case, to their names in the copy
 */
public record Renaming(String sheet, String newSheet, Map<String, String> tables) {

    public String of(String formula) {
        StringBuilder renamed = new StringBuilder();
        for (Token token : Lexer.tokens(formula)) {
            renamed.append(
                    switch (token.kind()) {
                        case REFERENCE, NAME, STRUCTURED -> name(token.text());
                        default -> token.text();
                    });
        }
        return renamed.toString();
    }

    /** Whether a formula names the sheet. */
    public boolean names(String formula) {
        return Lexer.tokens(formula).stream()
                .anyMatch(token -> token.kind() == Token.Kind.REFERENCE && ofSheet(token.text()));
    }

    private boolean ofSheet(String text) {
        int mark = text.lastIndexOf('!');
        return mark > 0 && Reference.unquoted(text.substring(0, mark + 1)).equalsIgnoreCase(sheet);
    }

    private String name(String text) {
        if (ofSheet(text)) {
            return "'" + newSheet.replace("'", "''") + "'" + text.substring(text.lastIndexOf('!'));
        }
        int bracket = text.indexOf('[');
        String table = bracket < 0 ? text : text.substring(0, bracket);
        String renamed = tables.get(table.toLowerCase(Locale.ROOT));
        return renamed == null ? text : renamed + text.substring(table.length());
    }
}
