package dev.apportion.report;

import dev.apportion.report.review.ReviewForm;
import dev.apportion.report.whatif.WhatIfComparison;
import dev.apportion.template.Template;
import dev.apportion.template.fault.TemplateException;
import dev.apportion.template.fault.TemplateFault;
import dev.apportion.template.model.FieldDescription;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** The templates that workbooks are made from. */
public enum ReportTemplate {
    SUMMARY("organization-summary.xlsx", "one workbook about the whole organization", OrganizationSummary.class),
    DEPARTMENT("department.xlsx", "one workbook for each department", DepartmentPack.class),
    REVIEW("review.xlsx", "the lines that a person has to decide", ReviewForm.class),
    WHAT_IF("what-if.xlsx", "a period under another policy, by run --what-if", WhatIfComparison.class),
    INPUT_FORM("department-input.xlsx", "the input form for departments, by form", DepartmentForm.class);

    private final String file;
    private final String purpose;
    private final Class<? extends Record> model;

    ReportTemplate(String file, String purpose, Class<? extends Record> model) {
        this.file = file;
        this.purpose = purpose;
        this.model = model;
    }

    /** Its file name in the templates folder. */
    public String file() {
        return file;
    }

    /** What becomes of it, in a few words. */
    public String purpose() {
        return purpose;
    }

    /** The fields and tables that its author may use. */
    public List<FieldDescription> fields() {
        return Template.fields(model);
    }

    /**
     * Reads and checks it.
     *
     * @param language of its texts
     * @param currency of its amounts, whose decimals they are shown with
     * @throws TemplateException with all faults of this template
     */
    public Template compile(Path templatesFolder, Locale language, CurrencyUnit currency) throws TemplateException {
        Path workbook = templatesFolder.resolve(file);
        if (!Files.isRegularFile(workbook)) {
            throw new TemplateException(List.of(new TemplateFault(
                    file, "", "", "there is no such template in " + templatesFolder + "; copy the shipped one there")));
        }
        try {
            return new Compilation(
                            this, ByteBuffer.wrap(Files.readAllBytes(workbook)), language, currency.getDecimalPlaces())
                    .of(workbook);
        } catch (IOException e) {
            throw new TemplateException(List.of(new TemplateFault(file, "", "", "can't be read: " + e.getMessage())));
        }
    }

    /** What makes two compiled templates alike. */
    private record Compilation(ReportTemplate template, ByteBuffer bytes, Locale language, int decimals) {

        private static final int MOST = 16;

        /** The last ones: a process that runs months one after the other mostly finds the same files. */
        private static final Map<Compilation, Template> LAST = new LinkedHashMap<>();

        Template of(Path workbook) throws TemplateException {
            synchronized (LAST) {
                Template known = LAST.get(this);
                if (known != null) {
                    return known;
                }
                Template compiled = Template.compile(workbook, template.model, language, decimals);
                if (LAST.size() == MOST) {
                    LAST.remove(LAST.keySet().iterator().next());
                }
                LAST.put(this, compiled);
                return compiled;
            }
        }
    }
}
