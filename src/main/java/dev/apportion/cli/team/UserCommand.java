package dev.apportion.cli.team;

import picocli.CommandLine.Command;

/** Who may log in to the pages that {@code serve} shows. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Says who may log in to the pages of \"apportion serve\", and what for. What is changed holds at"
                + " once, while they are open too.",
        subcommands = {UserAddCommand.class, UserListCommand.class, UserPasswordCommand.class, UserRemoveCommand.class})
public final class UserCommand {}
