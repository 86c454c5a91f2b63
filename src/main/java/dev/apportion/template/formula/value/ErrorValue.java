package dev.apportion.template.formula.value;

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

    /** The error with a name such as {@code #N/A}; #VALUE! for a name that is not known here. */
    public static ErrorValue of(String name) {
        for (ErrorValue value : values()) {
            if (value.text.equals(name)) {
                return value;
            }
        }
        return VALUE;
    }

    @Override
    public String toString() {
        return text;
    }
}
