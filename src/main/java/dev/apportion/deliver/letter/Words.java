package dev.apportion.deliver.letter;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/**
 * What <code>#{...}</code> in the templates of messages says, in each language: {@code words_de.properties} for German, and for what
 * that lacks {@code words.properties}. With values it is a pattern of {@link MessageFormat}.
 */
final class Words extends AbstractMessageResolver {

    /** Where the templates come from. */
    interface Source {
        /** A file's text, null if there is none of that name. */
        @Nullable
        String read(String name) throws IOException;
    }

    private final Source source;
    private final Map<String, Properties> languages = new HashMap<>();

    Words(Source source) {
        this.source = source;
    }

    /** Reads the words of a language, if they were not read yet. */
    void load(Locale language) throws IOException {
        if (languages.containsKey(language.getLanguage())) {
            return;
        }
        Properties words = new Properties();
        for (String name : new String[] {"words.properties", "words_" + language.getLanguage() + ".properties"}) {
            String text = source.read(name);
            if (text != null) {
                words.load(new StringReader(text));
            }
        }
        languages.put(language.getLanguage(), words);
    }

    @Override
    public @Nullable String resolveMessage(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] values) {
        Properties words = languages.get(context.getLocale().getLanguage());
        String pattern = words == null ? null : words.getProperty(key);
        return pattern == null ? null : new MessageFormat(pattern, context.getLocale()).format(values);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] values) {
        throw new IllegalStateException("No words.properties has \"" + key + "\"");
    }
}
