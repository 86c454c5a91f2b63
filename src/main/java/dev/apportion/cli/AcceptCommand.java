package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.screen.FileText;
import dev.apportion.folder.Counted;
import dev.apportion.prepare.Check;
import dev.apportion.prepare.LayoutAcceptance;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Keeps how a spreadsheet is read, so that nobody is asked again. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description =
                "Accepts how the columns of a spreadsheet are read, as \"apportion check FILE\" shows it: they go to"
                        + " the Layouts sheet of the policy and hold for that sender from now on.")
@SuppressWarnings("NullAway.Init")
final class AcceptCommand extends FolderCommand {

    @Parameters(paramLabel = "FILE", description = "The spreadsheet, wherever it is.")
    private String file;

    @Override
    public Integer call() throws Exception {
        Path path = spreadsheet(file);
        PrintWriter out = out();
        Check.Result result = Check.of(home(), periodOf(path), path);
        int accepted = 0;
        for (Check.FileResult checked : result.files()) {
            FileText.of(checked.sheets()).forEach(out::println);
            accepted += LayoutAcceptance.accept(
                    home(), checked.name(), checked.sheets(), LocalDate.now(ZoneId.systemDefault()));
        }
        out.println(
                accepted == 0
                        ? "Nothing was accepted: no sheet of the file is read as cost."
                        : "Accepted: " + Counted.of(accepted, "row") + " on the Layouts sheet of " + home().policy()
                                + ". Edit them there.");
        out.flush();
        return accepted == 0 ? ExitCode.DONE_WITH_FINDINGS : ExitCode.DONE;
    }
}
