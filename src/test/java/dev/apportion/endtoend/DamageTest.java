package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damage to any file of the data folder. 30 by default; more: {@code mvn test -Dtest=DamageTest -Ddamages=500 -Ddamages.seed=7},
 * which prints its tally.
 */
@DisplayName("A damaged file of the ledger is told by the next command, or nothing that is shown has changed")
class DamageTest {

    private static final int DAMAGES = Integer.getInteger("damages", 30);
    private static final long SEED = Long.getLong("damages.seed", 20_261_129L);
    private static final String PERIOD = "2026-10";

    @TempDir
    private Path folder;

    private WorkingFolder home;
    private Path data;

    @Test
    void isToldOrHarmless() throws IOException {
        home = SmallOrganization.in(folder);
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 300; row++) {
            rows.append("SALES,O1,5000,Rent of room " + row + ",2026-10-03," + row + ".50\n");
        }
        SmallOrganization.put(home, "2026-09/a.csv", "SALES,P1,5000,Shelves,2026-09-03,50.00\n");
        SmallOrganization.put(home, PERIOD + "/a.csv", rows.toString());
        home.apportion("run", "2026-09");
        home.apportion("close", "2026-09", "--by", "Ann");
        home.apportion("run", PERIOD);
        data = folder.resolve("data");
        Path backup = folder.resolve("good.tar.gz");
        home.apportion("backup", backup.toString());
        Path pristine = folder.resolve("pristine");
        PathUtils.copyDirectory(data, pristine);
        String before = shown();
        List<Path> files = files(pristine);

        Map<String, Integer> tally = new TreeMap<>();
        for (int i = 0; i < DAMAGES; i++) {
            Random random = new Random(SEED + i);
            PathUtils.cleanDirectory(data);
            PathUtils.copyDirectory(pristine, data);
            String name = files.get(random.nextInt(files.size())).getFileName().toString();
            String what = name + ", " + damage(data.resolve(name), random) + ", seed " + (SEED + i);

            String outcome = outcome(before, what);

            tally.merge(name + ": " + outcome, 1, Integer::sum);
            if (outcome.equals("refused") && i % 5 == 0) {
                assertThat(home.apportion("restore", backup.toString()).exitCode())
                        .as(what)
                        .isZero();
                assertThat(shown().lines().limit(3))
                        .as(what)
                        .containsExactlyElementsOf(before.lines().limit(3).toList());
            }
        }
        if (DAMAGES > 30) {
            System.out.println(tally);
        }
    }

    private String outcome(String before, String what) {
        WorkingFolder.Result status = home.apportion("status");
        if (status.exitCode() != 0) {
            assertThat(status.exitCode()).as(what + status.err()).isEqualTo(4);
            assertThat(status.err()).as(what).contains("apportion restore").doesNotContain("internal error");
            return "refused";
        }
        WorkingFolder.Result audit = home.apportion("audit");
        if (audit.exitCode() == 1) {
            return "told by audit";
        }
        assertThat(shown()).as(what).isEqualTo(before);
        return "harmless";
    }

    /** All that the ledger says of the months. */
    private String shown() {
        return home.apportion("status").out()
                + home.apportion("explain", PERIOD, "SALES").out()
                + home.apportion("explain", PERIOD, "a.csv:7").out()
                + home.apportion("explain", "2026-09", "P1").out()
                + home.apportion("audit").out();
    }

    private static String damage(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(512));
        byte[] damaged = bytes.clone();
        String what =
                switch (random.nextInt(4)) {
                    case 0 -> {
                        damaged[at] ^= (byte) (1 << random.nextInt(8));
                        yield "a bit flipped at " + at;
                    }
                    case 1 -> {
                        damaged = Arrays.copyOf(bytes, at);
                        yield "cut to " + at;
                    }
                    case 2 -> {
                        Arrays.fill(damaged, at, at + length, (byte) 0);
                        yield length + " zeros at " + at;
                    }
                    default -> {
                        System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), damaged, at, length);
                        yield length + " bytes of elsewhere at " + at;
                    }
                };
        Files.write(file, damaged);
        return what;
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                if (Files.isRegularFile(file)
                        && Files.size(file) > 0
                        && !file.toString().endsWith(".log")) {
                    files.add(file);
                }
            }
        }
        return files;
    }
}
