package dev.apportion.deliver.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The templates of messages, which users edit; where there is none, the one that the program brings. */
public final class MessageTemplates {

    private final Path folder;
    private final Map<String, String> sources = new HashMap<>();
    private final Words words = new Words(this::read);
    private @Nullable TemplateEngine engine;

    public MessageTemplates(Path folder) {
        this.folder = folder;
    }

    /** Throws if the template can't be read or used; says which and why. */
    public String html(Locale language, Map<String, Object> values) throws IOException {
        return render("message", TemplateMode.HTML, language, values);
    }

    /** Throws if the template can't be read or used; says which and why. */
    public String text(Locale language, Map<String, Object> values) throws IOException {
        return render("message", TemplateMode.TEXT, language, values);
    }

    /** Throws if the template can't be read or used; says which and why. */
    public String subject(Locale language, Map<String, Object> values) throws IOException {
        return render("subject", TemplateMode.TEXT, language, values);
    }

    private String render(String name, TemplateMode mode, Locale language, Map<String, Object> values)
            throws IOException {
        words.load(language);
        String ending = mode == TemplateMode.HTML ? "html" : "txt";
        try {
            return engine().process(
                            new TemplateSpec(source(name, language, ending), mode),
                            new Context(language, OneLine.each(values)));
        } catch (TemplateEngineException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new IOException(
                    "The mail template " + folder.resolve(name + "." + ending) + " has a fault in line " + line(e)
                            + ": " + OneLine.of(String.valueOf(cause.getMessage())),
                    e);
        }
    }

    private static String line(TemplateEngineException e) {
        Integer line = e instanceof org.thymeleaf.exceptions.TemplateProcessingException fault ? fault.getLine() : null;
        return line == null ? "?" : line.toString();
    }

    /** {@code message_de.html} for German if there is one, {@code message.html} for all others. */
    private String source(String name, Locale language, String ending) throws IOException {
        String key = name + "_" + language.getLanguage() + "." + ending;
        String known = sources.get(key);
        if (known == null) {
            known = read(key);
            known = known == null ? read(name + "." + ending) : known;
            if (known == null) {
                throw new IOException("The program is missing its template " + name + "." + ending);
            }
            sources.put(key, known);
        }
        return known;
    }

    private @Nullable String read(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
            return Files.readString(file);
        }
        try (InputStream in = MessageTemplates.class.getResourceAsStream("/templates/mail/" + name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private TemplateEngine engine() {
        if (engine == null) {
            StringTemplateResolver resolver = new StringTemplateResolver();
            resolver.setCacheable(true);
            engine = new TemplateEngine();
            engine.setDialect(new TwoModes());
            engine.setTemplateResolver(resolver);
            engine.setMessageResolver(words);
        }
        return engine;
    }

    /** The standard dialect without what it has for JavaScript, CSS and others: preparing it is most of a message's time. */
    private static final class TwoModes extends StandardDialect {

        @Override
        public Set<IProcessor> getProcessors(String prefix) {
            return super.getProcessors(prefix).stream()
                    .filter(processor -> processor.getTemplateMode() == TemplateMode.HTML
                            || processor.getTemplateMode() == TemplateMode.TEXT)
                    .collect(Collectors.toSet());
        }
    }
}
