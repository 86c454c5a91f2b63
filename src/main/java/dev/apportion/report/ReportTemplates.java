package dev.apportion.report;

import dev.apportion.template.Template;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The compiled templates of every kind of workbook. Immutable and thread-safe. */
public final class ReportTemplates {

    private final Map<ReportTemplate, Template> templates;

    ReportTemplates(Map<ReportTemplate, Template> templates) {
        this.templates = new EnumMap<>(templates);
    }

    public Template get(ReportTemplate template) {
        return Objects.requireNonNull(templates.get(template));
    }
}
