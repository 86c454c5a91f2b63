package dev.apportion.shipped.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed samples are what the generator writes. With -Dsamples.write=true they are written first. */
class SampleInputTest {

    @Test
    void committedSamplesAreWhatTheGeneratorWrites(@TempDir Path fresh) throws IOException {
        if (Boolean.getBoolean("samples.write")) {
            SampleInput.main(new String[0]);
        }

        int lines = SampleInput.write(fresh.resolve("input"));
        SampleInput.writeStarter(fresh.resolve("init"));
        TutorialSpreadsheets.write(fresh.resolve("tutorial"));

        assertThat(lines).isBetween(3_000, 6_000);
        assertThat(contents(Path.of("input"))).isEqualTo(contents(fresh.resolve("input")));
        assertThat(contents(Path.of("src/main/resources/init"))).isEqualTo(contents(fresh.resolve("init")));
        assertThat(contents(Path.of("docs/tutorial"))).isEqualTo(contents(fresh.resolve("tutorial")));
    }

    @Test
    void twoRunsWriteTheSameBytes(@TempDir Path fresh) throws IOException {
        SampleInput.write(fresh.resolve("one"));
        SampleInput.write(fresh.resolve("two"));

        assertThat(files(fresh.resolve("two"))).hasSize(18).allSatisfy((name, file) -> assertThat(file)
                .as(name)
                .hasSameBinaryContentAs(fresh.resolve("one").resolve(name)));
    }

    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(
                            file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }

    /** File and zip entry to a digest of its bytes; entries are compared unpacked, since Java's zlib differs by platform. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        files(folder).forEach((name, file) -> {
            try {
                if (!name.endsWith(".xlsx")) {
                    contents.put(name, digest(Files.readAllBytes(file)));
                    return;
                }
                try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                        contents.put(name + "!" + entry.getName(), digest(zip.readAllBytes()) + entry.getTimeLocal());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return contents;
    }

    private static String digest(byte[] bytes) {
        return new java.math.BigInteger(1, sha256(bytes)).toString(16);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
