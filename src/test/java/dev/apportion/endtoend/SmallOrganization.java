package dev.apportion.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** A working folder of one department with a project and an operation, which runs in a moment. */
final class SmallOrganization {

    private static final String HEADINGS = "Department,Activity,Account,Description,Date,Amount\n";

    private SmallOrganization() {}

    /** Makes the folder with its policy and the shipped templates. */
    static WorkingFolder in(Path folder) throws IOException {
        PathUtils.copyDirectory(Path.of("templates"), folder.resolve("templates"));
        policy().write(folder.resolve("input/policy.xlsx"));
        return new WorkingFolder(folder);
    }

    static PolicyWorkbook policy() {
        return new PolicyWorkbook("EUR", "en-US")
                .row("Departments", "SALES", "Sales", "Operating")
                .row("Projects", "P1", "Shop", "SALES", "2020-01-01", "2039-12-31")
                .row("Operations", "O1", "Running the shop", "SALES");
    }

    /** Puts a csv file with these rows (department, activity, account, description, date, amount) into the input folder. */
    static void put(WorkingFolder home, String path, String rows) throws IOException {
        Path file = home.folder().resolve("input").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, HEADINGS + rows);
    }
}
