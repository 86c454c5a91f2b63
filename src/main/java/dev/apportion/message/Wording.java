package dev.apportion.message;

import dev.apportion.message.MessageCode.DamagedException;
import dev.apportion.message.MessageCode.Parts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says messages in a language; in English where it knows no other words for one. Thread-safe. */
public final class Wording {

    public static final Wording ENGLISH = new Wording(Locale.ENGLISH, Map.of());

    /** Messages that are said again and again, such as why lines were decided, are worked out once. */
    private static final int KEPT = 5_000;

    private static final String ROW = "row {0}";

    private static final Map<String, Wording> LANGUAGES = new ConcurrentHashMap<>(Map.of("en", ENGLISH));

    private final Values values;
    private final Locale language;
    private final Map<String, String> texts;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();
    private final Map<String, String> said = new ConcurrentHashMap<>();

    private Wording(Locale language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
        this.values = new Values(language);
    }

    /** Of a language: that of {@code messages.tsv}, else English. */
    public static Wording in(Locale language) {
        return LANGUAGES.computeIfAbsent(language.getLanguage(), tag -> {
            Map<String, String> texts = texts(tag);
            return texts.isEmpty() ? ENGLISH : new Wording(Locale.forLanguageTag(tag), texts);
        });
    }

    /** Whether a text is a whole sentence of the program: the table has it in some language. */
    static boolean isOfProgram(String text) {
        return in(Locale.GERMAN).texts.containsKey(text);
    }

    /** The message in words. */
    public String of(Message message) {
        String code = message.code();
        if (!MessageCode.isCoded(code)) {
            return texts.getOrDefault(code, code);
        }
        String known = said.get(code);
        if (known == null) {
            known = worked(code);
            if (said.size() >= KEPT) {
                said.clear();
            }
            said.put(code, known);
        }
        return known;
    }

    /** A message in words, null for null. */
    public @Nullable String orNull(@Nullable Message message) {
        return message == null ? null : of(message);
    }

    /** How a row of a sheet is called where its cell is not known. */
    public String row(int number) {
        return pattern(texts.getOrDefault(ROW, ROW)).format(new Object[] {(long) number});
    }

    private String worked(String code) {
        try {
            Parts parts = MessageCode.parts(code);
            String pattern = texts.getOrDefault(parts.english(), parts.english());
            return parts.list()
                    ? parts.values().stream().map(this::value).collect(Collectors.joining(pattern))
                    : pattern(pattern).format(parts.values().toArray());
        } catch (DamagedException | IllegalArgumentException damaged) {
            // Whatever is left of it is worth more than nothing.
            return code.replaceAll("\\p{Cntrl}", " ").strip();
        }
    }

    private String value(Object value) {
        return value instanceof Message message ? of(message) : values.text(value);
    }

    /** A copy, since formats are not thread-safe. */
    private MessageFormat pattern(String text) {
        return (MessageFormat) patterns.computeIfAbsent(text, this::compiled).clone();
    }

    private MessageFormat compiled(String text) {
        MessageFormat format = new MessageFormat(text.replace("'", "''"), language);
        Format[] formats = format.getFormats();
        for (int i = 0; i < formats.length; i++) {
            if (!(formats[i] instanceof ChoiceFormat)) {
                format.setFormat(i, new AsValue());
            }
        }
        return format;
    }

    private static Map<String, String> texts(String tag) {
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream("messages.tsv"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int column = List.of(lines.get(0).split("\t", -1)).indexOf(tag);
            return column < 0
                    ? Map.of()
                    : lines.stream()
                            .skip(1)
                            .map(line -> line.split("\t", -1))
                            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[column]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a value that stands in a message. */
    @SuppressWarnings("serial") // never serialized
    private final class AsValue extends Format {

        @Override
        public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
            return to.append(value(value));
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            throw new UnsupportedOperationException();
        }
    }
}
