package dev.apportion.template.formula.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a parsed formula. */
public sealed interface Term permits Reference, StructuredReference, Term.Literal, Term.Unary, Term.Binary, Term.Call {

    /** A fixed value; null for an argument left empty. */
    record Literal(@Nullable Object value) implements Term {}

    record Unary(char operator, Term operand) implements Term {}

    record Binary(String operator, Term left, Term right) implements Term {}

    /**
     * A function call.
     *
     * @param fixed gives the same result on every row of a table
     */
    record Call(String name, Function function, List<Term> arguments, boolean fixed) implements Term {}
}
