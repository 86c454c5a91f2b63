package dev.apportion.mailbox;

import dev.apportion.folder.FiledName;
import dev.apportion.intake.NamedByFile;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the sender's department into the name of a file that names none, where reading looks for it after the sheets have
 * not said it.
 */
final class SendersName {

    /** Bytes; a longer one would leave no room for the sender's own name. */
    private static final int LONGEST = 100;

    private final Policy policy;
    private final NamedByFile named;

    SendersName(Policy policy) {
        this.policy = policy;
        this.named = new NamedByFile(policy);
    }

    /**
     * Whose a file will be taken for.
     *
     * @param after what comes after the sender's own name for the file
     * @param remark what a person should know of it, to be appended to a sentence; empty for nothing
     */
    record Owner(String after, String remark) {}

    /** @param sender code of the sender's department, null if that is not known */
    Owner owner(FiledName name, @Nullable String sender) {
        String said = named.department(name.with(""));
        if (said != null) {
            return new Owner(
                    "",
                    sender == null || said.equals(sender)
                            ? ""
                            : "; its name says department " + said + ", its sender is of " + sender);
        }
        if (sender == null) {
            return new Owner("", "; neither its name nor its sender says which department's it is: its sheets must");
        }
        String after = after(name, sender);
        return new Owner(after, after.isEmpty() ? "; its sender is of department " + sender : "");
    }

    /** What comes after the sender's name for the file, so that it names the department; empty if no name will. */
    private String after(FiledName name, String department) {
        RegisteredDepartment registered = policy.departments().get(department);
        for (String word : registered == null
                ? List.<String>of()
                : List.of("Department " + department, registered.department().name())) {
            String after = " (" + FiledName.plain(word.replaceAll("[/\\\\]", " ")) + ")";
            if (after.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                    && department.equals(named.department(name.with(after)))) {
                return after;
            }
        }
        return "";
    }
}
