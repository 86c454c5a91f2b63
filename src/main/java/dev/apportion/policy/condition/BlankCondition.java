package dev.apportion.policy.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matches blanks. */
record BlankCondition() implements Condition {

    @Override
    public boolean matches(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public boolean matches(@Nullable BigDecimal number) {
        return number == null;
    }

    @Override
    public boolean matches(@Nullable LocalDate date) {
        return date == null;
    }

    @Override
    public List<String> examples() {
        return List.of("");
    }

    @Override
    public String toString() {
        return "blank";
    }
}
