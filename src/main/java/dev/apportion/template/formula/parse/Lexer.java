package dev.apportion.template.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into tokens. Never fails: what it doesn't know becomes an operator of one character. */
public final class Lexer {

    static final String SHEET = "(?:(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?";
    private static final String CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}";
    private static final String COLUMN = "\\$?[A-Za-z]{1,3}";
    private static final String ROW = "\\$?[1-9]\\d{0,6}";
    private static final Pattern REFERENCE = Pattern.compile(SHEET + "(?:" + CELL + "(?::" + CELL + ")?|" + COLUMN + ":"
            + COLUMN + "|" + ROW + ":" + ROW + ")(?![\\p{L}\\p{N}_.(\\[])");
    private static final Pattern ERROR = Pattern.compile("#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A)");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile(SHEET + "[\\p{L}_\\\\][\\p{L}\\p{N}_.?\\\\]*");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"]++|\"\")*+\"");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern OPERATOR = Pattern.compile("<>|<=|>=");

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    public static List<Token> tokens(String formula) {
        Lexer lexer = new Lexer(formula);
        List<Token> tokens = new ArrayList<>();
        while (lexer.at < formula.length()) {
            tokens.add(lexer.next());
        }
        return tokens;
    }

    private Token next() {
        char c = text.charAt(at);
        if (c == '[') {
            return take(Token.Kind.STRUCTURED, bracketEnd(at));
        }
        Pattern[] patterns = {SPACE, STRING, ERROR, REFERENCE, NUMBER, WORD, OPERATOR};
        Token.Kind[] kinds = {
            Token.Kind.SPACE,
            Token.Kind.TEXT,
            Token.Kind.ERROR,
            Token.Kind.REFERENCE,
            Token.Kind.NUMBER,
            Token.Kind.NAME,
            Token.Kind.OPERATOR
        };
        for (int i = 0; i < patterns.length; i++) {
            Matcher matcher = patterns[i].matcher(text).region(at, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return kinds[i] == Token.Kind.NAME ? word(matcher.end()) : take(kinds[i], matcher.end());
            }
        }
        return take(Token.Kind.OPERATOR, at + 1);
    }

    private Token word(int end) {
        if (end < text.length() && text.charAt(end) == '[') {
            return take(Token.Kind.STRUCTURED, bracketEnd(end));
        }
        boolean call = end < text.length() && text.charAt(end) == '(';
        return take(call ? Token.Kind.FUNCTION : Token.Kind.NAME, end);
    }

    private int bracketEnd(int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private Token take(Token.Kind kind, int end) {
        Token token = new Token(kind, text.substring(at, end));
        at = end;
        return token;
    }
}
