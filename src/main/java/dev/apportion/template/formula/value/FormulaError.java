package dev.apportion.template.formula.value;

/** Carries an {@link ErrorValue} up to the cell or to the IFERROR that catches it. */
public final class FormulaError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorValue value;

    public FormulaError(ErrorValue value) {
        super(value.toString(), null, false, false);
        this.value = value;
    }

    public ErrorValue value() {
        return value;
    }
}
