package dev.apportion.folder;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files that counted in an earlier month already, byte for byte: last month's was sent or copied again. */
public final class SentBefore {

    /** Nobody sends what is older. */
    private static final int MONTHS = 12;

    private SentBefore() {}

    /**
     * A warning for each.
     *
     * @param files the period's; those that don't count are not asked about
     */
    public static List<Finding> of(Ledger ledger, Period period, List<SourceFile> files) {
        Map<String, SourceFile> present = new HashMap<>();
        files.stream()
                .filter(file -> file.state() == SourceFile.State.FOUND)
                .forEach(file -> present.putIfAbsent(file.sha256(), file));
        List<Finding> findings = new ArrayList<>();
        if (present.isEmpty()) {
            return findings;
        }
        for (Run run :
                ledger.runs().latestDoneBefore(period).stream().limit(MONTHS).toList()) {
            for (SourceFile counted : ledger.of(run.id()).files().all()) {
                SourceFile again = counted.state() == SourceFile.State.READ ? present.remove(counted.sha256()) : null;
                if (again != null) {
                    findings.add(new Finding(
                            FindingCode.DUPLICATE_FILE,
                            null,
                            new Source(again.name(), "", 0),
                            null,
                            Message.of(
                                    "It is the file {0} that counted in {1}, byte for byte, and counts again. If "
                                            + "that month's file was sent again, ask for that of {2} and take this "
                                            + "one out of the folder.",
                                    counted.name(), run.period().month(), period.month())));
                }
            }
        }
        return findings;
    }
}
