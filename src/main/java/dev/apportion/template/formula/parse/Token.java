package dev.apportion.template.formula.parse;

/** A piece of a formula; {@code text} is exactly as written, so that the tokens joined are the formula. */
public record Token(Kind kind, String text) {

    public enum Kind {
        SPACE,
        NUMBER,
        TEXT,
        REFERENCE,
        STRUCTURED,
        ERROR,
        FUNCTION,
        NAME,
        OPERATOR
    }
}
