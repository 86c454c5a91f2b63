package dev.apportion.template.fault;

import java.util.ArrayList;
import java.util.List;

/** Gathers the faults of a template so that its author sees them all at once. */
public final class TemplateFaults {

    private final String file;
    private final List<TemplateFault> all = new ArrayList<>();

    public TemplateFaults(String file) {
        this.file = file;
    }

    public void add(String sheet, String cell, String message) {
        all.add(new TemplateFault(file, sheet, cell, message));
    }

    public void addAll(String sheet, String cell, List<String> messages) {
        messages.forEach(message -> add(sheet, cell, message));
    }

    public void throwIfAny() throws TemplateException {
        if (!all.isEmpty()) {
            throw new TemplateException(all);
        }
    }
}
