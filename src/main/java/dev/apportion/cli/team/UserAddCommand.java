package dev.apportion.cli.team;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.prepare.RegisteredDepartments;
import dev.apportion.team.Passwords;
import dev.apportion.team.Role;
import dev.apportion.team.Team;
import dev.apportion.team.User;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a user. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds a user. The password is asked for twice, or read from a line of standard input.")
@SuppressWarnings("NullAway.Init")
final class UserAddCommand extends FolderCommand {

    @Parameters(paramLabel = "NAME", description = "Whom the audit log names, and the name to log in with.")
    private String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "What the user does, once for each: preparer (files, decisions, runs, mail, policy), approver"
                    + " (approves and closes), reader (looks at everything), department (sees to its own cost).")
    private List<Role> roles;

    @Option(
            names = "--department",
            paramLabel = "CODE",
            description = "For the role department, once for each: whose cost it is.")
    private List<String> departments = List.of();

    @Option(names = "--no-password", description = "The user logs in by OpenID Connect only.")
    private boolean noPassword;

    @Override
    public Integer call() throws Exception {
        if (!User.canBe(name)) {
            throw wrong("A user's name has letters, digits, spaces and . _ @ + - only, and at most 60 of them: \""
                    + name + "\" can't be one.");
        }
        if (roles.contains(Role.DEPARTMENT) == departments.isEmpty()) {
            throw wrong("The role department needs one --department or more, and no other role has any.");
        }
        Optional<String> unregistered = RegisteredDepartments.lacking(home(), departments);
        if (unregistered.isPresent()) {
            throw wrong(unregistered.get() + " Nothing was changed.");
        }
        Team team = Team.in(home().data());
        if (team.find(name).isPresent()) {
            throw wrong(
                    "There is a user " + name + " already. Remove that one before, with \"apportion user remove\".");
        }
        String hash = noPassword ? null : Passwords.hash(PasswordPrompt.ask(name, this::wrong));
        team.add(new User(name, roles, departments, hash));
        out().println(name + " may log in.");
        out().flush();
        return ExitCode.DONE;
    }
}
