package dev.apportion.template.formula;

/** An error as a cell value. */
public enum ErrorValue {
    NULL("#NULL!"),
    DIVISION("#DIV/0!"),
    VALUE("#VALUE!"),
    REFERENCE("#REF!"),
    NAME("#NAME?"),
    NUMBER("#NUM!"),
    NOT_AVAILABLE("#N/A");

    private final String text;

    ErrorValue(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
