package dev.apportion.report;

import dev.apportion.policy.ExchangeRate;
import dev.apportion.policy.Policy;
import dev.apportion.template.Template;
import dev.apportion.template.fault.TemplateException;
import dev.apportion.template.model.Description;
import dev.apportion.template.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The input form for departments: what they may choose from is what the policy says. */
public record DepartmentForm(
        @Description("its name, from the policy") String organization,
        @Description("code of the reporting currency") String currency,

        @Description("departments that costs can be sent for")
        Iterable<Department> departments,

        @Description("projects and operations that a cost can be for")
        Iterable<Item> items,

        @Description("currencies that the policy has a rate for, the reporting currency first")
        Iterable<Currency> currencies) {

    /** A department to choose. */
    public record Department(String code, String name) {}

    /** A project or operation to choose. */
    public record Item(String code, String name, @Word String type, String department) {}

    /** A currency to choose. */
    public record Currency(String code) {}

    /**
     * Writes the form; a file of the same name is replaced.
     *
     * @throws TemplateException if the template of the form has faults
     */
    public static void write(Path templatesFolder, Policy policy, Path file) throws IOException, TemplateException {
        Template template = ReportTemplate.INPUT_FORM.compile(
                templatesFolder, policy.settings().language(), policy.settings().currency());
        WholeFile.write(file, out -> template.render(of(policy), out));
    }

    static DepartmentForm of(Policy policy) {
        String currency = policy.settings().currency().getCode();
        List<Item> items = new ArrayList<>();
        policy.register()
                .projects()
                .values()
                .forEach(project ->
                        items.add(new Item(project.code(), project.name(), "Project", project.department())));
        policy.register()
                .operations()
                .values()
                .forEach(operation ->
                        items.add(new Item(operation.code(), operation.name(), "Operation", operation.department())));
        Set<String> currencies = new LinkedHashSet<>(List.of(currency));
        for (ExchangeRate rate : policy.rates()) {
            currencies.add(rate.currency().getCode());
        }
        return new DepartmentForm(
                policy.settings().organization(),
                currency,
                policy.departments().values().stream()
                        .map(registered -> new Department(
                                registered.department().code(),
                                registered.department().name()))
                        .toList(),
                items,
                currencies.stream().map(Currency::new).toList());
    }
}
