package dev.apportion.cli;

import dev.apportion.access.FileAccess;
import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.json.AuditJson;
import dev.apportion.cli.json.Json;
import dev.apportion.cli.option.ExitZeroOption;
import dev.apportion.cli.option.JsonOption;
import dev.apportion.cli.screen.LocalTime;
import dev.apportion.control.AuditCheck;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.AuditHeads;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.audit.VerifyingKey;
import dev.apportion.ledger.balance.RunBalance;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The audit log, and whether it and the figures are still as they were recorded. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Lists what was done to the ledger and by whom, and verifies that this list, every run's"
                + " figures, and the packs and summaries in output are unchanged since, and that the list has all that"
                + " data/audit-heads.txt has noted of it. Exits 1 if anything has changed.")
final class AuditCommand extends FolderCommand {

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // looked for by its name, whatever the command
    private ExitZeroOption exitZero = new ExitZeroOption();

    @Option(
            names = {"--against", "--expect"},
            paramLabel = "HASH",
            description =
                    "A hash noted earlier, or a file that --export wrote, all of whose hashes must still be in the"
                            + " list.")
    private @Nullable String expected;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Also write the list as JSON to this file, to be kept elsewhere for --against.")
    private @Nullable Path export;

    @Option(
            names = "--verify-key",
            paramLabel = "FILE",
            description =
                    "A public Ed25519 key as PEM: all entries from the first signed one on must be signed with its"
                            + " private key.")
    private @Nullable Path publicKey;

    @Option(
            names = "--deep",
            description =
                    "Also compute again from the kept lines and rows what was recorded of every complete run: counts,"
                            + " sums, allocation, loaded cost, restatements.")
    private boolean deep;

    @Override
    public Integer call() throws Exception {
        List<AuditEntry> entries = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Map<Long, String> signatures = new TreeMap<>();
        VerifyingKey key = key();
        if (LedgerDatabase.exists(home().data())) {
            try (LedgerDatabase database = LedgerDatabase.open(home().data())) {
                Ledger ledger = new Ledger(database.dataSource());
                entries.addAll(ledger.audit().entries());
                faults.addAll(AuditCheck.faults(home(), ledger, entries));
                compare(entries, faults);
                signatures.putAll(ledger.audit().signatures().all());
                if (key != null) {
                    faults.addAll(ledger.audit().signatures().faults(hashes(entries), key));
                }
                if (deep) {
                    faults.addAll(RunBalance.differences(ledger));
                }
            }
        } else {
            faults.addAll(new AuditHeads(home().data()).faults(entries));
            compare(entries, faults);
        }
        AuditJson model = AuditJson.of(entries, faults, signatures);
        if (export != null) {
            FileAccess.write(export, Json.text(model));
        }
        if (json.isGiven()) {
            Json.print(out(), model);
        } else {
            print(entries, faults);
        }
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FINDINGS;
    }

    private @Nullable VerifyingKey key() {
        try {
            return publicKey == null ? null : VerifyingKey.read(publicKey);
        } catch (IOException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static NavigableMap<Long, String> hashes(List<AuditEntry> entries) {
        NavigableMap<Long, String> hashes = new TreeMap<>();
        entries.forEach(entry -> hashes.put(entry.number(), entry.hash()));
        return hashes;
    }

    /** With what was kept elsewhere. */
    private void compare(List<AuditEntry> entries, List<String> faults) throws IOException {
        if (expected != null) {
            Set<String> present = entries.stream().map(AuditEntry::hash).collect(Collectors.toSet());
            Path exported = file(expected);
            List<String> noted = exported == null ? List.of(expected.strip()) : hashes(exported);
            noted.stream()
                    .filter(hash -> !present.contains(hash))
                    .findFirst()
                    .ifPresent(hash -> faults.add("The hash " + hash
                            + " is not in the list: entries were changed or removed, or the ledger was replaced."));
        }
    }

    private List<String> hashes(Path exported) throws IOException {
        List<String> hashes = AuditJson.hashes(exported);
        if (hashes.isEmpty()) {
            throw wrong(exported + " holds no list that \"apportion audit --export\" wrote.");
        }
        return hashes;
    }

    private void print(List<AuditEntry> entries, List<String> faults) {
        PrintWriter out = out();
        entries.forEach(entry -> out.printf(
                Locale.ROOT,
                "%4d  %s  %-9s %-8s %s: %s  [%.12s]%n",
                entry.number(),
                LocalTime.of(entry.at()),
                entry.action().name().toLowerCase(Locale.ROOT),
                entry.period(),
                entry.who(),
                entry.detail(),
                entry.hash()));
        faults.forEach(out::println);
        if (faults.isEmpty() && entries.isEmpty()) {
            out.println("There are no runs yet, so there is nothing to audit.");
        } else if (faults.isEmpty()) {
            out.println((entries.size() == 1
                            ? "The entry, the figures of the run that it names"
                            : "All " + entries.size() + " entries, the figures of the runs they name")
                    + ", and the packs and summaries in output are as"
                    + " recorded."
                    + (publicKey == null ? "" : " The entries are signed with the key.")
                    + (deep ? " Computed again from lines and rows, all figures are the same." : ""));
            out.println("Last hash: " + entries.get(entries.size() - 1).hash());
        }
        out.flush();
    }
}
