package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.json.AuditJson;
import dev.apportion.cli.json.Json;
import dev.apportion.cli.option.ExitZeroOption;
import dev.apportion.cli.option.JsonOption;
import dev.apportion.cli.screen.LocalTime;
import dev.apportion.control.PublishedWorkbooks;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.AuditLog;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The audit log, and whether it and the figures are still as they were recorded. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Lists what was done to the ledger and by whom, and verifies that this list, every run's"
                + " figures, and the packs and summaries in output are unchanged since. Exits 1 if anything has"
                + " changed.")
final class AuditCommand extends FolderCommand {

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // looked for by its name, whatever the command
    private ExitZeroOption exitZero = new ExitZeroOption();

    @Option(
            names = "--expect",
            paramLabel = "HASH",
            description = "A hash noted earlier, which must still be in the list.")
    private @Nullable String expected;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = out();
        if (!LedgerDatabase.exists(home().data())) {
            if (json.isGiven()) {
                Json.print(out, AuditJson.of(List.of(), List.of()));
                return ExitCode.DONE;
            }
            out.println("There are no runs yet, so there is nothing to audit.");
            return ExitCode.DONE;
        }
        try (LedgerDatabase database = LedgerDatabase.open(home().data())) {
            Ledger ledger = new Ledger(database.dataSource());
            AuditLog log = ledger.audit();
            List<AuditEntry> entries = log.entries();
            List<String> faults = new ArrayList<>(log.faults());
            faults.addAll(PublishedWorkbooks.faults(home(), ledger));
            if (expected != null
                    && entries.stream().noneMatch(entry -> entry.hash().equals(expected.strip()))) {
                faults.add("The hash " + expected + " is not in the list: entries were changed or removed.");
            }
            if (json.isGiven()) {
                Json.print(out, AuditJson.of(entries, faults));
                return faults.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FINDINGS;
            }
            entries.forEach(entry -> out.printf(
                    Locale.ROOT,
                    "%4d  %s  %-8s %-8s %s: %s  [%.12s]%n",
                    entry.number(),
                    LocalTime.of(entry.at()),
                    entry.action().name().toLowerCase(Locale.ROOT),
                    entry.period(),
                    entry.who(),
                    entry.detail(),
                    entry.hash()));
            faults.forEach(out::println);
            if (faults.isEmpty()) {
                out.println((entries.size() == 1 ? "The entry" : "All " + entries.size() + " entries")
                        + ", the figures of the runs they name, and the packs and summaries in output are as"
                        + " recorded.");
                entries.stream()
                        .skip(Math.max(0, entries.size() - 1L))
                        .forEach(last -> out.println("Last hash: " + last.hash()));
            }
            out.flush();
            return faults.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FINDINGS;
        }
    }
}
