package dev.apportion.cli.team;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.team.Team;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes a user. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Removes a user, whose sessions end. What the audit log says of the user stays.")
@SuppressWarnings("NullAway.Init")
final class UserRemoveCommand extends FolderCommand {

    @Parameters(paramLabel = "NAME", description = "The user.")
    private String name;

    @Override
    public Integer call() throws Exception {
        if (!Team.in(home().data()).remove(name)) {
            throw wrong("There is no user " + name + ".");
        }
        out().println(name + " may no longer log in.");
        out().flush();
        return ExitCode.DONE;
    }
}
