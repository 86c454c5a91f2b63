package dev.apportion.endtoend.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.tutorial.Screen.Shown;
import dev.apportion.endtoend.tutorial.Tutorial.Command;
import dev.apportion.endtoend.tutorial.Tutorial.Edit;
import dev.apportion.endtoend.tutorial.Tutorial.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows docs/tutorial.md: each command prints what the page shows, after what the page says to type into workbooks. A line
 * of the page that is only an ellipsis stands for any number of lines. With {@code -Dtutorial.write=true} what differs is
 * written into the page.
 */
class TutorialTest {

    private static final Path PAGE = Path.of("docs/tutorial.md");
    private static final String ANYTHING = "…";

    @Test
    void printsWhatThePageShows(@TempDir Path folder) throws Exception {
        PathUtils.copyDirectory(Path.of("docs/tutorial"), folder.resolve("tutorial"));
        List<String> page = Files.readAllLines(PAGE);
        List<String> written = new ArrayList<>();
        List<String> unlike = new ArrayList<>();
        Screen screen = new Screen(folder);
        int copied = 0;
        for (Step step : Tutorial.steps(page)) {
            if (step instanceof Edit edit) {
                Typing.into(screen.file(edit.file()), edit);
            } else if (step instanceof Command command) {
                Shown shown = screen.run(command.line());
                List<String> told = page.subList(command.from(), command.until());
                if (shown.exitCode() != command.exitCode()) {
                    unlike.add(command.line() + " ends with " + shown.exitCode());
                }
                if (!fits(told, shown.lines())) {
                    unlike.add(command.line() + " prints\n" + String.join("\n", shown.lines()));
                    written.addAll(page.subList(copied, command.from()));
                    written.addAll(shown.lines());
                    copied = command.until();
                }
            }
        }
        if (Boolean.getBoolean("tutorial.write")) {
            written.addAll(page.subList(copied, page.size()));
            Files.write(PAGE, written);
        }
        assertThat(unlike)
                .as("written anew by mvn test -Dtest=TutorialTest -DargLine=-Dtutorial.write=true")
                .isEmpty();
    }

    /** Whether lines are those that are told, where an ellipsis stands for any. */
    private static boolean fits(List<String> told, List<String> lines) {
        if (told.isEmpty()) {
            return lines.isEmpty();
        }
        if (!told.get(0).equals(ANYTHING)) {
            return !lines.isEmpty()
                    && told.get(0).equals(lines.get(0))
                    && fits(told.subList(1, told.size()), lines.subList(1, lines.size()));
        }
        List<String> rest = told.subList(1, told.size());
        for (int i = 0; i <= lines.size(); i++) {
            if (fits(rest, lines.subList(i, lines.size()))) {
                return true;
            }
        }
        return false;
    }
}
