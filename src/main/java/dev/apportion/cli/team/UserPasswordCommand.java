package dev.apportion.cli.team;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.team.Passwords;
import dev.apportion.team.Team;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a user another password. */
@Command(
        name = "password",
        mixinStandardHelpOptions = true,
        description =
                "Gives a user another password, which ends the user's sessions. It is asked for twice, or read from a"
                        + " line of standard input.")
@SuppressWarnings("NullAway.Init")
final class UserPasswordCommand extends FolderCommand {

    @Parameters(paramLabel = "NAME", description = "The user.")
    private String name;

    @Override
    public Integer call() throws Exception {
        Team team = Team.in(home().data());
        if (team.find(name).isEmpty()) {
            throw wrong("There is no user " + name + ".");
        }
        team.password(name, Passwords.hash(PasswordPrompt.ask(name, this::wrong)));
        out().println(name + " has another password.");
        out().flush();
        return ExitCode.DONE;
    }
}
