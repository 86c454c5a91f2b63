package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.folder.Home;
import dev.apportion.web.MonthPages;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped from the page, or with it. */
class PageStopTest {

    @Test
    void theNextRunGoesOnWhereItWasStopped(@TempDir Path folder, @TempDir Path other) throws Exception {
        WorkingFolder samples = WorkingFolder.ofSamples(folder);
        try (MonthPages pages = MonthPages.open(new Home(folder), "Ann", 0, json -> "")) {
            Visitor ann = Visitor.invited(pages);
            ann.post("/2026-10/run");
            ann.post("/2026-10/run/stop");
            ann.awaitRun("2026-10");
            Document stopped = ann.page("/2026-10");
            assertThat(stopped.select("[role=status]").text())
                    .contains("A run of this month was stopped before its end. Run again")
                    .doesNotContain("Complete");
            // Closing the pages stops a run too, and waits for it.
            ann.post("/2026-10/run");
        }
        try (MonthPages pages = MonthPages.open(new Home(folder), "Ann", 0, json -> "")) {
            Visitor ann = Visitor.invited(pages);
            assertThat(ann.page("/2026-10").text()).contains("was stopped before its end");
            ann.post("/2026-10/run");
            ann.awaitRun("2026-10");
            assertThat(ann.page("/2026-10").text()).contains("Finished: revision 1.");
        }
        WorkingFolder undisturbed = WorkingFolder.ofSamples(other);
        undisturbed.apportion("run", "2026-10", "--by", "Ann");
        assertThat(samples.hashes("2026-10")).isEqualTo(undisturbed.hashes("2026-10"));
    }
}
