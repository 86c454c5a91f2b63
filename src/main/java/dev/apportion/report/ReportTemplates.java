package dev.apportion.report;

import dev.apportion.template.Template;

/** The compiled templates of every kind of workbook. Immutable and thread-safe. */
public final class ReportTemplates {

    private final Template summary;
    private final Template department;
    private final Template review;

    ReportTemplates(Template summary, Template department, Template review) {
        this.summary = summary;
        this.department = department;
        this.review = review;
    }

    Template summary() {
        return summary;
    }

    Template department() {
        return department;
    }

    Template review() {
        return review;
    }
}
