package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.json.CheckJson;
import dev.apportion.cli.json.Json;
import dev.apportion.cli.option.ExitZeroOption;
import dev.apportion.cli.option.JsonOption;
import dev.apportion.cli.screen.FileText;
import dev.apportion.cli.screen.FindingText;
import dev.apportion.cli.screen.MappingText;
import dev.apportion.cli.screen.Style;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.folder.Counted;
import dev.apportion.prepare.Check;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads and validates everything; writes nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads and checks the policy, the templates and the spreadsheets, and lists what it finds. Changes"
                        + " nothing.")
@SuppressWarnings("NullAway.Init")
final class CheckCommand extends FolderCommand {

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // looked for by its name, whatever the command
    private ExitZeroOption exitZero = new ExitZeroOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "PERIOD|FILE",
            description = "Year and month, such as 2026-10, or one spreadsheet, wherever it is. Default: the newest"
                    + " folder in input/; if there is none, the policy and the templates are checked as of this month.")
    private @Nullable String what;

    private Period named(String asked) {
        try {
            return Period.parse(asked);
        } catch (IllegalArgumentException e) {
            throw wrong("There is no file \"" + asked + "\", and it is no period such as 2026-10.");
        }
    }

    private static String severity(Finding finding) {
        String word = finding.severity().name().toLowerCase(Locale.ROOT);
        return switch (finding.severity()) {
                    case ERROR -> Style.RED.of(word);
                    case WARNING -> Style.YELLOW.of(word);
                    case INFO -> word;
                }
                + ": ";
    }

    private static String next(Check.Result result) {
        if (!result.correct()) {
            return "Correct what is listed as an error, then run.";
        }
        return result.clean()
                ? "Nothing to correct."
                : "Nothing to correct, but " + Counted.of(result.held(), "line")
                        + " would be held. Run, then decide in review.xlsx.";
    }

    @Override
    public Integer call() throws Exception {
        Path one = what == null ? null : file(what);
        Period chosen = one != null ? periodOf(one) : what == null ? newest() : named(what);
        PrintWriter out = out();
        Check.Result result = one != null ? Check.of(home(), chosen, one) : Check.of(home(), chosen);
        if (json.isGiven()) {
            Json.print(out, CheckJson.of(chosen, result));
            return result.clean() ? ExitCode.DONE : ExitCode.DONE_WITH_FINDINGS;
        }
        for (Check.FileResult file : result.files()) {
            out.printf(
                    Locale.ROOT,
                    "%s: %s, %,d accepted (%,d of them held), %,d rejected, %,d ignored%n",
                    file.name(),
                    Counted.of(file.accepted() + file.rejected() + file.ignored(), "row"),
                    file.accepted(),
                    file.held(),
                    file.rejected(),
                    file.ignored());
            (one != null ? FileText.of(file.sheets()) : MappingText.of(file.sheets())).forEach(out::println);
        }
        FindingText.lines(result.findings(), CheckCommand::severity).forEach(out::println);
        out.println(next(result));
        out.flush();
        return result.clean() ? ExitCode.DONE : ExitCode.DONE_WITH_FINDINGS;
    }
}
