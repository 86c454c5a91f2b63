package dev.apportion.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a new working folder begins with. */
public final class StarterFolder {

    private static final List<String> TEMPLATES =
            List.of("department.xlsx", "organization-summary.xlsx", "review.xlsx", "what-if.xlsx");

    private StarterFolder() {}

    /** Makes the folder. Existing files are never overwritten: the copy fails instead. */
    public static void make(Path folder) throws IOException {
        copy("/init/policy.xlsx", folder.resolve("input").resolve("policy.xlsx"));
        copy("/init/department-input.xlsx", folder.resolve("department-input.xlsx"));
        for (String template : TEMPLATES) {
            copy("/templates/" + template, folder.resolve("templates").resolve(template));
        }
        Files.createDirectories(folder.resolve("output"));
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
