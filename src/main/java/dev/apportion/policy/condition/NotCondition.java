package dev.apportion.policy.condition;

import dev.apportion.message.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The opposite of another condition; so "not A" matches a blank. */
record NotCondition(Condition condition) implements Condition {

    @Override
    public boolean matches(@Nullable String text) {
        return !condition.matches(text);
    }

    @Override
    public boolean matches(@Nullable BigDecimal number) {
        return !condition.matches(number);
    }

    @Override
    public boolean matches(@Nullable LocalDate date) {
        return !condition.matches(date);
    }

    @Override
    public String toString() {
        return inWords().toString();
    }

    @Override
    public Message inWords() {
        return Message.of("not {0}", condition.inWords());
    }
}
