package dev.apportion.report;

/** Stub. */
public record ReportTemplates(int n) {}
