package dev.apportion.endtoend.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that README names is run on the samples, or stands here with the reason why not. */
class ReadmeTest {

    /** In a code span or at the beginning of a line of a block, with what a comment behind it leaves. */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)`((?:apportion|mvn) [^`]+)`|^((?:\\./|bin/)?(?:apportion|mvn) [^#\\n]+?) *(?:#.*)?$");

    private static final Map<String, Integer> EXIT_CODES = new LinkedHashMap<>();
    private static final Map<String, String> NOT_RUN = Map.of(
            "mvn verify", "runs this test",
            "mvn -Pdist verify", "takes minutes and a JDK 25; .ci/try-archive tries what it makes",
            "apportion watch", "never ends; WatchTest",
            "apportion worker", "never ends and needs a broker; ClusterWorkersTest",
            "apportion restore FILE", "needs a backup's name; BackupTest",
            "apportion ledger move TARGET", "needs a server; LedgerMoveTest",
            "apportion approve 2026-10", "the samples' Settings don't ask for it; TutorialTest");

    static {
        // The samples have lines to decide and a department that sent nothing.
        EXIT_CODES.put("bin/apportion run", 1);
        EXIT_CODES.put("./apportion run", 1);
        EXIT_CODES.put("apportion run", 1);
        EXIT_CODES.put("apportion check", 1);
        EXIT_CODES.put("apportion explain 2026-10 Laboratory", 0);
        EXIT_CODES.put("apportion explain 2026-10 \"spend report 2026-10.xlsx:202\"", 0);
        EXIT_CODES.put("apportion run 2026-10 --what-if other-policy.xlsx", 0);
        EXIT_CODES.put("apportion form", 0);
        EXIT_CODES.put("apportion send 2026-10 --dry-run", 0);
        EXIT_CODES.put("apportion send 2026-10", 0);
        EXIT_CODES.put("apportion init DIR", 0);
        EXIT_CODES.put("apportion help run", 0);
        EXIT_CODES.put("apportion templates", 0);
        EXIT_CODES.put("apportion templates --fields", 0);
        EXIT_CODES.put("apportion config", 0);
        EXIT_CODES.put("apportion status", 0);
        EXIT_CODES.put("apportion audit", 0);
        // Headings of the samples are the word.
        EXIT_CODES.put("apportion forget NAME", 1);
        EXIT_CODES.put("apportion backup", 0);
        // Refused: there are no users, no mailbox is set.
        EXIT_CODES.put("apportion serve", 2);
        EXIT_CODES.put("apportion fetch", 2);
        EXIT_CODES.put("apportion check FILE", 1);
        EXIT_CODES.put("apportion accept FILE", 0);
        // Refused: it is in no month's folder.
        EXIT_CODES.put("apportion correct FILE SHEET!CELL TEXT --reason WHY", 2);
        // Refused: not complete, not closed, and without a restatement.
        EXIT_CODES.put("apportion close 2026-10", 2);
        EXIT_CODES.put("apportion reopen 2026-10", 2);
        EXIT_CODES.put("apportion explain 2026-10 restatement", 2);
    }

    @Test
    void everyCommandRuns(@TempDir Path folder) throws Exception {
        for (String samples : List.of("input", "templates")) {
            PathUtils.copyDirectory(Path.of(samples), folder.resolve(samples));
        }
        Files.copy(Path.of("input/policy.xlsx"), folder.resolve("other-policy.xlsx"));
        // README's word for any file is a file here.
        Files.copy(Path.of("input/2026-10/customer-service-2026-10.csv"), folder.resolve("FILE"));
        Set<String> known = new TreeSet<>(EXIT_CODES.keySet());
        known.addAll(NOT_RUN.keySet());
        assertThat(commands()).isEqualTo(known);

        Screen screen = new Screen(folder);
        Map<String, Integer> ended = new LinkedHashMap<>();
        for (String command : EXIT_CODES.keySet()) {
            ended.put(command, screen.run(command).exitCode());
        }
        assertThat(ended).isEqualTo(EXIT_CODES);
    }

    private static Set<String> commands() throws Exception {
        Set<String> commands = new TreeSet<>();
        Matcher found = COMMAND.matcher(Files.readString(Path.of("README.md")));
        while (found.find()) {
            commands.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
        return commands;
    }
}
