package dev.apportion.cli.pages;

import dev.apportion.cli.frame.Browser;
import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.frame.PageClient;
import dev.apportion.cli.option.PersonOption;
import dev.apportion.folder.Home;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.holder.PageAddress;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The month in a browser. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Shows the month in a browser on this machine, until Ctrl-C: run it, look at files, decide held"
                + " lines, approve, close, send. Other commands that need the ledger wait until then; status doesn't.")
@SuppressWarnings("NullAway.Init")
public final class OpenCommand extends FolderCommand {

    /** Always the same where it is free, so that pages can be bookmarked. */
    private static final int USUAL_PORT = 8026;

    @Mixin
    private PersonOption person;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port on 127.0.0.1; 0 for any. Default: 8026, or another if that is taken.")
    private @Nullable Integer port;

    @Option(names = "--no-browser", description = "Only print the address.")
    private boolean noBrowser;

    @Override
    public Integer call() throws Exception {
        Home home = home();
        try {
            KeptPages.forOne(
                    home, person.name(home), port, USUAL_PORT, invitation -> tell(invitation, "Ctrl-C ends the page."));
        } catch (DataFolderInUseException e) {
            PageAddress page = e.page();
            String invitation = page == null ? "" : PageClient.invitation(page);
            if (invitation.isEmpty()) {
                throw e;
            }
            tell(invitation, "The page is open already; this lets another browser in.");
        }
        return ExitCode.DONE;
    }

    private void tell(String address, String more) {
        PrintWriter out = out();
        out.println("Open this address in a browser; it works once:");
        out.println(address);
        out.println(more);
        out.flush();
        if (!noBrowser && !Browser.show(address)) {
            err().println("No browser could be opened. Open the address yourself.");
            err().flush();
        }
    }
}
