package dev.apportion.policy.condition;

import dev.apportion.message.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any of several conditions. */
record AnyOfCondition(List<Condition> conditions) implements Condition {

    AnyOfCondition {
        conditions = List.copyOf(conditions);
    }

    @Override
    public boolean matches(@Nullable String text) {
        for (Condition condition : conditions) {
            if (condition.matches(text)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean matches(@Nullable BigDecimal number) {
        return conditions.stream().anyMatch(condition -> condition.matches(number));
    }

    @Override
    public boolean matches(@Nullable LocalDate date) {
        return conditions.stream().anyMatch(condition -> condition.matches(date));
    }

    @Override
    public Message foundIn(String text) {
        return conditions.stream()
                .filter(condition -> condition.matches(text))
                .findFirst()
                .map(condition -> condition.foundIn(text))
                .orElseGet(this::inWords);
    }

    @Override
    public List<String> onlyTexts() {
        List<List<String>> each = conditions.stream().map(Condition::onlyTexts).toList();
        return each.contains(List.of())
                ? List.of()
                : each.stream().flatMap(List::stream).toList();
    }

    @Override
    public List<String> examples() {
        return conditions.stream()
                .flatMap(condition -> condition.examples().stream())
                .toList();
    }

    @Override
    public String toString() {
        return inWords().toString();
    }

    @Override
    public Message inWords() {
        return Message.joined(
                " or ", conditions.stream().map(Condition::inWords).toList());
    }
}
