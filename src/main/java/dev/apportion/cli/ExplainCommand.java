package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.json.ExplanationJson;
import dev.apportion.cli.json.Json;
import dev.apportion.cli.option.JsonOption;
import dev.apportion.cli.screen.ExplanationPrinter;
import dev.apportion.cost.Period;
import dev.apportion.explain.Explanation;
import dev.apportion.folder.Home;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How an amount came about. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains how an amount came about, cent by cent, and how a line was decided, condition by"
                + " condition.")
@SuppressWarnings("NullAway.Init")
final class ExplainCommand extends FolderCommand {

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(index = "0", paramLabel = "PERIOD", description = "Year and month, such as 2026-10.")
    private String period;

    @Parameters(
            index = "1",
            paramLabel = "WHAT",
            description =
                    "What to explain: a file, and how it was understood (marketing.xlsx), a row, whether cost or not (marketing.xlsx:17, or with its sheet"
                            + " marketing.xlsx:Costs:17), a department or work item by code or name, a pool's code,"
                            + " a line's key, or a restatement (\"restatement 1\").")
    private String what;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many source lines to list below each amount; the rest are summed. Default: 3.")
    private int lines;

    @Override
    public Integer call() throws Exception {
        Home home = home();
        Period chosen = period(period);
        if (!LedgerDatabase.exists(home.data())) {
            throw wrong("There are no runs yet. Start the first one with \"apportion run\".");
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            Ledger ledger = new Ledger(database.dataSource());
            Optional<Run> run = ledger.runs().latestDone(chosen);
            if (run.isEmpty()) {
                throw wrong("There is no complete run of " + chosen + ". \"apportion run " + chosen + "\" starts one.");
            }
            PrintWriter out = out();
            Explanation.Answer answer = new Explanation(home, ledger, run.get(), lines).explain(what);
            if (json.isGiven()) {
                Json.print(out, ExplanationJson.of(answer));
            } else {
                new ExplanationPrinter(out, run.get().currency()).print(answer);
                out.flush();
            }
            return ExitCode.DONE;
        } catch (Explanation.UnknownException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }
}
