package dev.apportion.template.fault;

import java.util.List;
import java.util.stream.Collectors;

/** A template can't be used; carries all its faults. */
public final class TemplateException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateFault> faults;

    public TemplateException(List<TemplateFault> faults) {
        super(faults.stream().map(TemplateFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<TemplateFault> faults() {
        return faults;
    }
}
