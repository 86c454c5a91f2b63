package dev.apportion.shipped.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of the samples: a row a line, cells parted by bars. */
final class Texts {

    private Texts() {}

    static boolean exist(String name) {
        return Texts.class.getResource("/samples/" + name + ".txt") != null;
    }

    static List<List<String>> rows(String name) {
        return read("/samples/" + name + ".txt");
    }

    /** The criteria that the program ships with, which a new policy's sheet shows. */
    static List<List<String>> shippedCriteria() {
        return read("/dev/apportion/policy/workbook/criteria.txt").stream()
                .filter(row -> !row.get(0).startsWith("#"))
                .toList();
    }

    private static List<List<String>> read(String resource) {
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split("\\|", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
