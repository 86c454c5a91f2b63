package dev.apportion.message;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A sentence or a few words for people. Where it is made it is the English text, a pattern of {@link java.text.MessageFormat} but
 * that an apostrophe is an apostrophe, and what stands in it; whoever shows it says it in a language by {@link Wording}. No
 * program reads it.
 *
 * @param code the text itself where nothing stands in it; else text and values, as the ledger keeps them ({@link MessageCode})
 */
public record Message(String code) {

    /** Says nothing. */
    public static final Message NONE = new Message("");

    /**
     * A sentence of the program, which the table {@code messages.tsv} beside this class has in other languages.
     *
     * @param english such as <code>{0} {0,choice,0#lines|1#line|1<lines} of {1}</code>
     * @param values texts, which stay as they are; whole numbers; decimals; {@link dev.apportion.money.Amount}; days; months; messages;
     *     what else there is stands as its text
     */
    public static Message of(String english, Object... values) {
        return new Message(values.length == 0 ? english : MessageCode.of(english, values));
    }

    /** A text as somebody wrote it, or as an earlier version kept it: the same in each language unless the table has it. */
    public static Message plain(String text) {
        return MessageCode.isCoded(text) ? of("{0}", text) : new Message(text);
    }

    /**
     * Several in a row.
     *
     * @param between English, such as {@code " and "}
     * @param values as {@link #of} takes them
     */
    public static Message joined(String between, Collection<?> values) {
        return new Message(MessageCode.list(between, List.copyOf(values)));
    }

    /** The same with other texts where people's stand in it; the program's own sentences and all figures stay. */
    public Message withTexts(UnaryOperator<String> change) {
        return new Message(MessageCode.withTexts(code, change));
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return code.isEmpty();
    }

    /** In English. */
    @Override
    public String toString() {
        return Wording.ENGLISH.of(this);
    }
}
