package dev.apportion.intake;

import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.policy.Policy;
import org.jspecify.annotations.Nullable;

/** Whose spreadsheets are by the names of their files, which counts where sheets do not say it. */
public final class NamedByFile {

    private final DepartmentNames names;

    public NamedByFile(Policy policy) {
        this.names = new DepartmentNames(policy);
    }

    /** The code of the department that the folder of a file is named after, null if it is in none or that is none. */
    public @Nullable String byFolder(String file) {
        return names.ofFolder(file);
    }

    /** The code of the department that a file's name names, null if it names none. */
    public @Nullable String department(String file) {
        return names.ofSheet(null, "", file);
    }
}
