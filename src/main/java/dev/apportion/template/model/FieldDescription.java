package dev.apportion.template.model;

/**
 * A field that a template may use.
 *
 * @param path as in {@code ${department.name}}; for a collection the name of its table
 * @param table name of the table inside which the field is known, empty for everywhere
 * @param type what it is, in plain words: text, number, date, yes/no, table
 * @param description what it means, empty if the name says it all
 */
public record FieldDescription(String path, String table, String type, String description) {}
