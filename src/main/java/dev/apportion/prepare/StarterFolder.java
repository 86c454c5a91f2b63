package dev.apportion.prepare;

import dev.apportion.access.FileAccess;
import dev.apportion.folder.Home;
import dev.apportion.folder.RunFailedException;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.report.DepartmentForm;
import dev.apportion.template.fault.TemplateException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a new working folder begins with. */
public final class StarterFolder {

    /** The input form's file name. */
    public static final String FORM = "department-input.xlsx";

    private static final List<String> TEMPLATES = List.of(
            "department.xlsx", "organization-summary.xlsx", "review.xlsx", "what-if.xlsx", "department-input.xlsx");

    private StarterFolder() {}

    /** Makes the folder. Existing files are never overwritten: the copy fails instead. */
    public static void make(Path folder) throws IOException, RunFailedException {
        copy("/init/policy.xlsx", folder.resolve("input").resolve("policy.xlsx"));
        for (String template : TEMPLATES) {
            copy("/templates/" + template, folder.resolve("templates").resolve(template));
        }
        FileAccess.folders(folder.resolve("output"));
        form(new Home(folder), folder.resolve(FORM));
    }

    /**
     * Writes the input form for departments, with what the policy of a working folder knows to choose from.
     *
     * @throws RunFailedException if the policy or the form's template has faults
     */
    public static void form(Home home, Path file) throws IOException, RunFailedException {
        try {
            DepartmentForm.write(home.templates(), PolicyReader.read(home.policy(), home.reading()), file);
        } catch (PolicyException | TemplateException e) {
            throw RunFailedException.policy(e);
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream in = StarterFolder.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("This build of Apportion lacks " + resource);
            }
            Files.copy(in, target);
        }
    }
}
