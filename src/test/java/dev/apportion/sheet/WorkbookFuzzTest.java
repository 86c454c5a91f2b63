package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutated workbooks give rows or a finding, never anything else. 200 mutants by default; for a long run:
 * {@code mvn test -Dtest=WorkbookFuzzTest -Dfuzz.mutants=20000 -Dfuzz.seed=1}.
 */
class WorkbookFuzzTest {

    private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 200);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_031L);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int LARGEST_SEED_FILE = 60_000;

    @Test
    void mutantsGiveRowsOrAFinding(@TempDir Path folder) throws IOException {
        List<byte[]> seeds = seeds();
        int findings = 0;
        for (int i = 0; i < MUTANTS; i++) {
            long seed = SEED + i;
            Random random = new Random(seed);
            byte[] original = seeds.get(random.nextInt(seeds.size()));
            byte[] mutant = random.nextBoolean() ? mutateParts(original, random) : mutate(original, random);
            Path file = folder.resolve("mutant.bin");
            Files.write(file, mutant);
            long start = System.nanoTime();
            findings += outcome(file, seed) ? 0 : 1;
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("time for the mutant of seed %d", seed)
                    .isLessThan(LONGEST);
            assertThat(Files.readAllBytes(file)).as("bytes after seed %d", seed).isEqualTo(mutant);
        }
        assertThat(findings).as("mutants with a finding").isPositive().isLessThan(MUTANTS);
    }

    private static boolean outcome(Path file, long seed) {
        try {
            Dump.of(file);
            return true;
        } catch (UnreadableWorkbookException e) {
            assertThat(e.getMessage())
                    .as("message for seed %d", seed)
                    .endsWith(".")
                    .hasSizeLessThan(400);
            return false;
        } catch (IOException | RuntimeException | Error e) {
            throw new AssertionError("mutant of seed " + seed + " broke the reader", e);
        }
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(Packages.zip(Packages.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>1+1</f>"
                + "<v>2</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" s=\"1\"><v>45000.5</v></c><c r=\"C2\""
                + " t=\"inlineStr\"><is><r><t>rich</t></r><r><t xml:space=\"preserve\"> text</t></r></is></c></row>")));
        seeds.add("Department;Amount\nHR;\"1.000,50\"\nIT;-3\n".getBytes(StandardCharsets.UTF_8));
        seeds.add("<html><table><tr><th>Department</th><td x:num=\"1.5\">1,5</td></tr></table></html>"
                .getBytes(StandardCharsets.UTF_8));
        seeds.add(Samples.ods());
        seeds.add(Samples.xlsb());
        seeds.add(Samples.xls());
        for (Path file : SharedFilesTest.files("data")) {
            if (Files.size(file) < LARGEST_SEED_FILE) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }

    /** Changes the inflated bytes of some parts and packs them again, so that the mutation gets past the checksum. */
    private static byte[] mutateParts(byte[] original, Random random) throws IOException {
        Map<String, byte[]> parts;
        try {
            parts = Packages.unzip(original);
        } catch (IOException | IllegalArgumentException e) {
            return mutate(original, random);
        }
        List<String> names = parts.keySet().stream().sorted().toList();
        if (names.isEmpty()) {
            return mutate(original, random);
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = names.get(random.nextInt(names.size()));
            parts.computeIfPresent(name, (key, bytes) -> mutate(bytes, random));
        }
        return Packages.zipBytes(parts);
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = spliced(bytes, at, random.nextInt(bytes.length));
                case 4 -> bytes[at] = (byte) "<>&\"'/= ;09-_x!?".charAt(random.nextInt(16));
                default -> bytes = inserted(bytes, at, TOKENS.get(random.nextInt(TOKENS.size())));
            }
        }
        return bytes;
    }

    private static final List<String> TOKENS = List.of(
            "<!--x-->",
            "<![CDATA[x]]>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "&#0;",
            "&#x110000;",
            "_xD800_",
            "99999999999",
            "1E999999",
            "-",
            "<row>",
            "</row>",
            "<c r=\"XFE1\" t=\"s\"><v>99</v></c>",
            "<x:y/>",
            "<is><t>x</t></is>",
            "<f t=\"shared\" si=\"7\"/>",
            "\u0000",
            "\r\n",
            "r=\"A0\"",
            "t=\"d\"",
            "é");

    private static byte[] inserted(byte[] bytes, int at, String token) {
        byte[] extra = token.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[bytes.length + extra.length];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(extra, 0, all, at, extra.length);
        System.arraycopy(bytes, at, all, at + extra.length, bytes.length - at);
        return all;
    }

    /** Repeats or drops what lies between two places. */
    private static byte[] spliced(byte[] bytes, int first, int second) {
        byte[] head = Arrays.copyOf(bytes, first);
        byte[] tail = Arrays.copyOfRange(bytes, second, bytes.length);
        byte[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}
