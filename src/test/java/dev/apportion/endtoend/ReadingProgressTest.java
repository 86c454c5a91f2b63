package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.Progress;
import dev.apportion.job.MonthEnd;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run tells while it reads: files, rows, and how many rows there will be. */
class ReadingProgressTest {

    /** Keeps what it is told about reading. */
    private static final class Told implements Progress {

        private final List<Long> totals = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();
        private boolean reading;
        private long rows;

        @Override
        public synchronized void begin(String what, String unit, long total) {
            reading = what.equals("Reading");
            if (reading) {
                totals.add(total);
            }
        }

        @Override
        public synchronized void advance(long by) {
            rows += reading ? by : 0;
        }

        @Override
        public synchronized void partDone(String done, long total) {
            parts.add(done);
            totals.add(total);
        }

        @Override
        public void end(String result) {}

        @Override
        public void say(String message) {}
    }

    @Test
    void theFirstRunEstimatesByTheFilesThatItHasReadAndALaterOneBeginsWithTheLast(@TempDir Path folder)
            throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        for (int file = 1; file <= 3; file++) {
            SmallOrganization.put(
                    home, "2026-10/sales" + file + ".csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n".repeat(40 * file));
        }
        Told first = told(folder);
        assertThat(first.rows).as("headings included").isEqualTo(243);
        assertThat(first.parts).containsExactly("file 1 of 3", "file 2 of 3", "file 3 of 3");
        assertThat(first.totals).startsWith(-1L).endsWith(243L).hasSize(4);
        assertThat(first.totals.subList(1, 4))
                .allSatisfy(total -> assertThat(total).isBetween(200L, 280L));

        SmallOrganization.put(home, "2026-10/late.csv", "SALES,O1,5000,Rent,2026-10-04,50.00\n".repeat(10));
        Told second = told(folder);
        assertThat(second.parts).containsExactly("file 1 of 1");
        assertThat(second.totals.get(0)).as("of the last 243").isBetween(8L, 15L);
        assertThat(second.totals).hasSize(2).endsWith(11L);
    }

    private static Told told(Path folder) throws Exception {
        Told told = new Told();
        new MonthEnd(new Home(folder), told, "Tester").run(Period.parse("2026-10"));
        return told;
    }
}
