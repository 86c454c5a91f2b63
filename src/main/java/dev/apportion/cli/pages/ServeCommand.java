package dev.apportion.cli.pages;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The month in the browsers of a team. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Shows the month in the browsers of a team, until Ctrl-C: everybody logs in, and sees and does what"
                        + " \"apportion user\" says. Other commands that need the ledger wait until then; status doesn't.")
public final class ServeCommand extends FolderCommand {

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description =
                    "The address of this machine that the pages are at, 0.0.0.0 for all; another than 127.0.0.1 needs"
                            + " TLS or a proxy. Default: the setting APPORTION_SERVE_LISTEN, or 127.0.0.1.")
    private @Nullable String listen;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port; 0 for any. Default: the setting APPORTION_SERVE_PORT, or 8026.")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "The address by which people reach the pages, such as https://apportion.example. Default: the"
                    + " setting APPORTION_SERVE_ADDRESS.")
    private @Nullable String address;

    @Option(
            names = "--behind-proxy",
            description =
                    "All requests come through a proxy that has TLS. Or the setting APPORTION_SERVE_BEHIND_PROXY.")
    private boolean behindProxy;

    @Override
    public Integer call() throws Exception {
        KeptPages.forTeam(home(), new ServingChoices(listen, port, address, behindProxy), known -> {
            out().println("The pages are at " + known);
            out().println("Ctrl-C ends them.");
            out().flush();
        });
        return ExitCode.DONE;
    }
}
