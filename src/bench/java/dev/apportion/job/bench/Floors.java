package dev.apportion.job.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What no way of doing a month can save: inflating the workbooks that came in, deflating those that went out at the level that
 * templates use, and waiting for the disk once a workbook. One thread. Usage: {@code Floors HOME}, after a run.
 */
final class Floors {

    private static final int LEVEL = 2;

    private Floors() {}

    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        double inflate = 0;
        double deflate = 0;
        double disk = 0;
        for (Path file : workbooks(home.resolve("input/2026-10"))) {
            long from = System.nanoTime();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    zip.getInputStream(entry).transferTo(OutputStream.nullOutputStream());
                }
            }
            inflate += seconds(from);
        }
        for (Path file : workbooks(home.resolve("output/2026-10"))) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    byte[] content = zip.getInputStream(entry).readAllBytes();
                    long from = System.nanoTime();
                    Deflater deflater = new Deflater(LEVEL, true);
                    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
                        out.write(content);
                    }
                    deflater.end();
                    deflate += seconds(from);
                }
            }
            long from = System.nanoTime();
            Path copy = home.resolve("floor.tmp");
            Files.write(copy, packed.toByteArray());
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.delete(copy);
            disk += seconds(from);
        }
        System.out.printf(
                Locale.ROOT,
                "floors: inflate %.1f s + deflate at level %d %.1f s + disk %.1f s = %.1f s in one thread%n",
                inflate,
                LEVEL,
                deflate,
                disk,
                inflate + deflate + disk);
    }


    private static List<Path> workbooks(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
