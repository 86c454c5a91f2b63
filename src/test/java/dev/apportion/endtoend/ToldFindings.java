package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;

/** What is told of a {@link SmallCompany}. */
final class ToldFindings {

    private ToldFindings() {}

    /** A check and a run both tell it. */
    static WorkingFolder assertTold(SmallCompany company, String... texts)
            throws IOException, DataFolderInUseException {
        WorkingFolder home = company.write();
        WorkingFolder.Result check = home.apportion("check", SmallCompany.PERIOD);
        assertThat(check.err()).isEmpty();
        assertThat(check.out()).contains(texts);
        WorkingFolder.Result run = home.apportion("run", SmallCompany.PERIOD);
        assertThat(run.err()).doesNotContain("Exception", "failed");
        assertThat(of(home)).contains(texts);
        return home;
    }

    /** The findings of the latest run, one a line. */
    static String of(WorkingFolder home) throws DataFolderInUseException {
        try (LedgerDatabase database = LedgerDatabase.open(home.folder().resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            long run = ledger.runs()
                    .latestDone(Period.parse(SmallCompany.PERIOD))
                    .orElseThrow()
                    .id();
            StringBuilder text = new StringBuilder();
            for (Finding finding : ledger.of(run).findings().all()) {
                text.append(place(finding))
                        .append(": ")
                        .append(finding.message())
                        .append('\n');
            }
            return text.toString();
        }
    }

    private static String place(Finding finding) {
        if (finding.source() == null) {
            return "";
        }
        String cell = finding.cell();
        return "sheet " + finding.source().sheet()
                + (cell == null ? ", row " + finding.source().row() : ", cell " + cell);
    }
}
