package dev.apportion.cli.team;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.team.Role;
import dev.apportion.team.Team;
import dev.apportion.team.User;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Lists the users. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists who may log in, and what for.")
final class UserListCommand extends FolderCommand {

    @Override
    public Integer call() throws Exception {
        List<User> users = Team.in(home().data()).users();
        users.forEach(user -> out().println(user.name() + ": "
                + user.roles().stream().map(role -> words(role, user)).collect(Collectors.joining(", "))
                + (user.password() == null ? " (by OpenID Connect only)" : "")));
        if (users.isEmpty()) {
            out().println("There are no users.");
        }
        out().flush();
        return ExitCode.DONE;
    }

    private static String words(Role role, User user) {
        String word = role.name().toLowerCase(Locale.ROOT);
        return role == Role.DEPARTMENT ? word + " " + String.join(" ", user.departments()) : word;
    }
}
