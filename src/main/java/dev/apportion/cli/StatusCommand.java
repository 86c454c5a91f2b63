package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.frame.PageClient;
import dev.apportion.cli.option.JsonOption;
import dev.apportion.cli.pages.StatusReport;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.holder.PageAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The runs so far. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Lists the runs so far, and what workers are doing now.")
final class StatusCommand extends FolderCommand {

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public Integer call() throws Exception {
        try {
            StatusReport.print(home(), json.isGiven(), out());
        } catch (DataFolderInUseException e) {
            PageAddress page = e.page();
            if (page == null) {
                throw e;
            }
            PageClient.status(page, json.isGiven()).lines().forEach(out()::println);
        }
        out().flush();
        return ExitCode.DONE;
    }
}
