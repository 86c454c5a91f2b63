package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.frame.PageClient;
import dev.apportion.cli.json.Json;
import dev.apportion.cli.json.StatusJson;
import dev.apportion.cli.option.JsonOption;
import dev.apportion.cli.screen.StatusPrinter;
import dev.apportion.folder.Home;
import dev.apportion.job.PartsUnderWay;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.ledger.store.holder.PageAddress;
import java.io.PrintWriter;
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
            print(home(), json.isGiven(), out());
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

    /** Prints it; whoever has the ledger can do so for others. */
    static void print(Home home, boolean asJson, PrintWriter out) throws Exception {
        if (!LedgerDatabase.exists(home.data())) {
            if (asJson) {
                Json.print(out, StatusJson.none());
            } else {
                StatusPrinter.printNone(out);
            }
            return;
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            Ledger ledger = new Ledger(database.dataSource());
            if (asJson) {
                Json.print(out, StatusJson.of(ledger, PartsUnderWay.of(database)));
            } else {
                StatusPrinter.print(out, ledger, PartsUnderWay.of(database));
            }
        }
    }
}
