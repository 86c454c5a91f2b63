package dev.apportion.cli;

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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The audit log, and whether it and the figures are still as they were recorded. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Lists what was done to the ledger and by whom, and verifies that this list, every run's"
                + " figures, and the packs and summaries in output are unchanged since. Exits 1 if anything has"
                + " changed.")
@SuppressWarnings("NullAway.Init")
final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private HomeOption homeOption;

    @Option(
            names = "--expect",
            paramLabel = "HASH",
            description = "A hash noted earlier, which must still be in the list.")
    private @Nullable String expected;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = command.commandLine().getOut();
        if (!LedgerDatabase.exists(homeOption.home().data())) {
            out.println("There are no runs yet, so there is nothing to audit.");
            return ExitCode.DONE;
        }
        try (LedgerDatabase database = LedgerDatabase.open(homeOption.home().data())) {
            Ledger ledger = new Ledger(database.dataSource());
            AuditLog log = ledger.audit();
            List<AuditEntry> entries = log.entries();
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
            List<String> faults = new ArrayList<>(log.faults());
            faults.addAll(PublishedWorkbooks.faults(homeOption.home(), ledger));
            if (expected != null
                    && entries.stream().noneMatch(entry -> entry.hash().equals(expected.strip()))) {
                faults.add("The hash " + expected + " is not in the list: entries were changed or removed.");
            }
            faults.forEach(out::println);
            if (faults.isEmpty()) {
                out.println("All " + entries.size()
                        + " entries, the figures of the runs they name, and the packs and summaries in output are as"
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
