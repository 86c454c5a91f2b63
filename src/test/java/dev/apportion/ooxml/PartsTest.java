package dev.apportion.ooxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

    private static final byte[] TEXT = "one and one and two".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private byte[] archive = {};

    @BeforeEach
    void writeArchive() throws IOException {
        Path file = folder.resolve("whole.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/"));
            zip.putNextEntry(new ZipEntry("xl/a.xml"));
            zip.write(TEXT);
        }
        archive = Files.readAllBytes(file);
    }

    private Parts read(byte[] bytes) throws IOException {
        return Parts.read(Files.write(folder.resolve("read.xlsx"), bytes));
    }

    @Test
    void partsAreReadAndFoldersLeftOut() throws IOException, DataFormatException {
        assertThat(read(archive).list()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("xl/a.xml");
            assertThat(part.bytes()).isEqualTo(TEXT);
        });
    }

    @Test
    void bytesBeforeTheArchiveDoNotMatter() throws IOException {
        byte[] shifted = new byte[archive.length + 7];
        System.arraycopy(archive, 0, shifted, 7, archive.length);
        assertThat(read(shifted).list()).hasSize(1);
    }

    @Test
    void aFileWithoutTableOfContentsIsNotAWorkbook() {
        assertThatIOException()
                .isThrownBy(() -> read(Arrays.copyOf(archive, archive.length - 30)))
                .withMessage("not an Excel workbook");
        assertThatIOException().isThrownBy(() -> read(new byte[0])).withMessage("not an Excel workbook");
    }

    @Test
    void anyChangedByteIsReadOrRefused() {
        for (int i = 0; i < archive.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = archive.clone();
                changed[i] ^= (byte) (1 << bit);
                try {
                    assertThat(read(changed)).isNotNull();
                } catch (IOException refused) {
                    assertThat(refused).hasMessageMatching("not an Excel workbook|the file is damaged.*|the part .*");
                }
            }
        }
    }
}
