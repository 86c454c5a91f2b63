package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.option.ExitZeroOption;
import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.mailbox.MailboxFetch;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes spreadsheets out of a mailbox. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description =
                "Puts spreadsheets that people of the policy mailed since the month began into its folder, each once."
                        + " Changes nothing in the mailbox. \"apportion config\" lists its settings.")
@SuppressWarnings("NullAway.Init")
final class FetchCommand extends FolderCommand {

    @Mixin
    @SuppressWarnings("UnusedVariable") // looked for by its name, whatever the command
    private ExitZeroOption exitZero = new ExitZeroOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "PERIOD",
            description = "Year and month, such as 2026-10. Default: the newest folder in input/.")
    private @Nullable String period;

    @Override
    public Integer call() throws Exception {
        Home home = home();
        MailboxFetch mailbox = MailboxFetch.of(home).orElseThrow(MailboxFetch::noMailbox);
        Period chosen = period(period);
        MailboxFetch.Report report = mailbox.fetch(chosen);
        PrintWriter out = out();
        report.taken().forEach(out::println);
        report.left().forEach(out::println);
        if (report.taken().isEmpty() && report.left().isEmpty()) {
            out.println("Nothing new for " + chosen + " in the mailbox.");
        }
        out.flush();
        return report.left().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FINDINGS;
    }
}
