package dev.apportion.template.formula.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calculates a function from its unevaluated arguments. */
@FunctionalInterface
public interface Function {

    @Nullable
    Object apply(Evaluation evaluation, List<Term> arguments);
}
