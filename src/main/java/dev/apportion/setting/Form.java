package dev.apportion.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/** Which values a setting can have. */
final class Form<T> {

    private final String words;
    private final Function<BoundValue, Optional<T>> reader;

    /**
     * A value that is set, to be bound as what it should be. A text is taken as it is: binding anything asks for a log,
     * and whether that is text is a setting.
     */
    record BoundValue(Supplier<Binder> binder, String property, String text) {

        <S> S as(Class<S> type) {
            return binder.get().bind(property, Bindable.of(type)).get();
        }
    }

    /** @param words completes "write …" */
    private Form(String words, Function<BoundValue, Optional<T>> reader) {
        this.words = words;
        this.reader = reader;
    }

    static Form<String> text(String words) {
        return new Form<>(words, value -> Optional.of(text(value)));
    }

    static Form<String> beginning(String start, String words) {
        return new Form<>(words, value -> Optional.of(text(value)).filter(text -> text.startsWith(start)));
    }

    static Form<Integer> number(int least, int most) {
        return new Form<>("a whole number from " + least + " to " + most, value -> Optional.of(value.as(Integer.class))
                .filter(number -> number >= least && number <= most));
    }

    static Form<Boolean> yesOrNo() {
        return new Form<>("yes or no", value -> Optional.of(value.as(Boolean.class)));
    }

    /** One of some words, in small letters. */
    static Form<String> oneOf(String... choices) {
        int last = choices.length - 1;
        String words = String.join(", ", Arrays.asList(choices).subList(0, last)) + " or " + choices[last];
        return new Form<>(words, value -> Optional.of(text(value).toLowerCase(Locale.ROOT))
                .filter(Arrays.asList(choices)::contains));
    }

    static Form<List<String>> list(String words) {
        return new Form<>(
                words,
                value -> Optional.of(Arrays.stream(text(value).split("[,;\\s]+"))
                        .filter(word -> !word.isEmpty())
                        .toList()));
    }

    /** Not stripped: a password may begin or end with a space. */
    static Form<Secret> secret() {
        return new Form<>("a secret", value -> Optional.of(new Secret(value.text())));
    }

    private static String text(BoundValue value) {
        return value.text().strip();
    }

    String words() {
        return words;
    }

    /**
     * The value; empty if it is not of this form.
     *
     * @throws org.springframework.boot.context.properties.bind.BindException if it can't be converted
     */
    Optional<T> read(BoundValue value) {
        return reader.apply(value);
    }
}
