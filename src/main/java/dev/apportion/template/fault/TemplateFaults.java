package dev.apportion.template.fault;

import java.util.ArrayList;
import java.util.List;

/** Gathers the faults of a template so that its author sees them all at once. */
final class TemplateFaults {

    private final String file;
    private final List<TemplateFault> all = new ArrayList<>();

    TemplateFaults(String file) {
        this.file = file;
    }

    void add(String sheet, String cell, String message) {
        all.add(new TemplateFault(file, sheet, cell, message));
    }

    void addAll(String sheet, String cell, List<String> messages) {
        messages.forEach(message -> add(sheet, cell, message));
    }

    void throwIfAny() throws TemplateException {
        if (!all.isEmpty()) {
            throw new TemplateException(all);
        }
    }
}
