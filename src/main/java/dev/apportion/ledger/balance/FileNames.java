package dev.apportion.ledger.balance;

import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.RunLedger;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of a run's files by number; a number that the list of files lacks has words for that. */
record FileNames(Map<Integer, String> names) {

    static FileNames of(RunLedger ledger) {
        return new FileNames(
                ledger.files().all().stream().collect(Collectors.toMap(SourceFile::number, SourceFile::name)));
    }

    String name(int number) {
        return names.getOrDefault(number, "File " + number + ", which the list of files lacks");
    }
}
