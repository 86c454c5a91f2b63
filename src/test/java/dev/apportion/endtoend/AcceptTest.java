package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person says once how a sender's spreadsheet is read. */
class AcceptTest {

    private static final String PERIOD = "2026-10";

    @TempDir
    Path folder;

    private WorkingFolder home;

    @BeforeEach
    void organization() throws Exception {
        home = SmallOrganization.in(folder);
    }

    @Test
    void isNotAskedAgainAndIsToldWhatChanged() throws Exception {
        put("sales.csv", "Charged to,What for,Spent so far\nSALES,Posters,1200.50\nSALES,Fair,99\n");
        assertThat(home.apportion("check", PERIOD).out()).contains("\"Spent so far\" was read as Amount");

        Result accepted = home.apportion("accept", "input/" + PERIOD + "/sales.csv");
        assertThat(accepted.exitCode()).as(accepted.err()).isZero();
        assertThat(accepted.out()).contains("Accepted: 1 row on the Layouts sheet of");
        assertThat(home.apportion("check", PERIOD).out())
                .contains("sales.csv: 3 rows, 2 accepted")
                .doesNotContain("was read as Amount", "was read as Department");

        put("sales.csv", "Charged to,What for,Spent this month\nSALES,Posters,1200.50\nSALES,Fair,99\n");
        assertThat(home.apportion("check", PERIOD).out())
                .contains("The policy's Layouts say that this sheet has \"spent so far\", but it has not.")
                .contains("\"Spent this month\" was read as Amount");

        assertThat(home.apportion("accept", "input/" + PERIOD + "/sales.csv").exitCode())
                .isZero();
        assertThat(home.apportion("check", PERIOD).out()).doesNotContain("Layouts say", "was read as Amount");
    }

    @Test
    void nothingIsAcceptedWhereNothingIsRead() throws Exception {
        Path notes = Files.writeString(folder.resolve("notes.csv"), "Dear all\nplease find nothing\n");
        Result accepted = home.apportion("accept", notes.toString());
        assertThat(accepted.exitCode()).isEqualTo(1);
        assertThat(accepted.out()).contains("Nothing was accepted");
        assertThat(home.apportion("accept", "no.csv").exitCode()).isEqualTo(2);
    }

    private void put(String name, String content) throws Exception {
        Path file = folder.resolve("input/" + PERIOD + "/" + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
