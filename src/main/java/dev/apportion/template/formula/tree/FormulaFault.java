package dev.apportion.template.formula.tree;

/** A formula that can't be calculated here; the message says what in it. */
public final class FormulaFault extends Exception {

    private static final long serialVersionUID = 1L;

    public FormulaFault(String message) {
        super(message);
    }
}
