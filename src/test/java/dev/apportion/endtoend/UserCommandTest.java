package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.SeenCommands;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands about users. */
class UserCommandTest {

    @TempDir
    private Path folder;

    /** Runs a command that reads this. */
    static WorkingFolder.Result typing(Path folder, String typed, String... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return new WorkingFolder(folder).apportion(words);
        } finally {
            System.setIn(before);
        }
    }

    private WorkingFolder.Result typing(String typed, String... words) {
        return typing(folder, typed, words);
    }

    @Test
    void addsListsChangesAndRemoves() {
        WorkingFolder home = new WorkingFolder(folder);
        assertThat(home.apportion("user", "list").out()).isEqualTo("There are no users.\n");
        WorkingFolder.Result ann =
                typing("correct horse battery\n", "user", "add", "Ann", "--role", "preparer", "--role", "approver");
        assertThat(ann.exitCode()).as(ann.err()).isZero();
        assertThat(ann.out()).isEqualTo("Ann may log in.\n");
        typing(
                "correct horse battery\n",
                "user",
                "add",
                "Ivan",
                "--role",
                "department",
                "--department",
                "IT",
                "--department",
                "FIN");
        home.apportion("user", "add", "Olga", "--role", "reader", "--no-password");
        assertThat(home.apportion("user", "list").out()).isEqualTo("""
                Ann: preparer, approver
                Ivan: department FIN IT
                Olga: reader (by OpenID Connect only)
                """);
        assertThat(typing("another horse battery\n", "user", "password", "olga").out())
                .isEqualTo("olga has another password.\n");
        assertThat(home.apportion("user", "remove", "ann").exitCode()).isZero();
        assertThat(home.apportion("user", "list").out()).isEqualTo("""
                Ivan: department FIN IT
                Olga: reader
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "short | add Ann --role reader | has at least 12 characters",
                "'' | add Ann --role reader | There is no password on standard input",
                "correct horse battery | add a/b --role reader | \"a/b\" can't be one",
                "correct horse battery | add Ann | Missing required option",
                "correct horse battery | add Ann --role boss | boss",
                "correct horse battery | add Ann --role department | needs one --department",
                "correct horse battery | add Ann --role reader --department IT | no other role has any",
                "correct horse battery | add BEN --role reader | There is a user BEN already",
                "correct horse battery | password Cleo | There is no user Cleo",
                "short | password Ben | has at least 12 characters",
                "'' | remove Cleo | There is no user Cleo"
            })
    void whatCantBeIsRefusedAndChangesNothing(String typed, String words, String told) throws IOException {
        typing("correct horse battery\n", "user", "add", "Ben", "--role", "reader");
        byte[] before = Files.readAllBytes(folder.resolve("data/users.json"));
        WorkingFolder.Result result = typing(typed, ("user " + words).split(" "));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(told);
        assertThat(folder.resolve("data/users.json")).hasBinaryContent(before);
    }

    @Test
    void aDepartmentThatThePolicyLacksIsASlip() throws IOException {
        SmallOrganization.in(folder);
        WorkingFolder.Result slip = typing(
                "correct horse battery\n", "user", "add", "Ivan", "--role", "department", "--department", "SALSE");
        assertThat(slip.exitCode()).isEqualTo(2);
        assertThat(slip.err()).contains("The policy has no department SALSE.", "SALES", "Nothing was changed.");
        assertThat(folder.resolve("data/users.json")).doesNotExist();
        assertThat(typing(
                                "correct horse battery\n",
                                "user",
                                "add",
                                "Ivan",
                                "--role",
                                "department",
                                "--department",
                                "SALES")
                        .out())
                .isEqualTo("Ivan may log in.\n");
    }

    /** A command that is killed at any instant leaves the file before or the one after. */
    @Test
    void theFileIsWholeWhenACommandIsKilled() throws Exception {
        typing("correct horse battery\n", "user", "add", "Ben", "--role", "reader");
        List<String> command = ChildProcess.command(
                new WorkingFolder(folder), List.of(), "user", "add", "Ann", "--role", "reader", "--no-password");
        long alive = System.nanoTime();
        assertThat(ChildProcess.run(new ProcessBuilder(command)).exitCode()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - alive);
        List<String> seen = new ArrayList<>();
        for (int part = 4; part <= 9; part++) {
            new WorkingFolder(folder).apportion("user", "remove", "Ann");
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.waitFor(millis * part / 10, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            seen.add(new WorkingFolder(folder).apportion("user", "list").out());
        }
        assertThat(seen).isSubsetOf("Ben: reader\n", "Ann: reader (by OpenID Connect only)\nBen: reader\n");
        SeenCommands.ran(0, command.toArray(String[]::new));
    }
}
