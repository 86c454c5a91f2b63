package dev.apportion.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.received.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {

    @TempDir
    Path home;

    @Test
    void takesFilesInOrderOfTheirNamesAndLeavesTheLeftoversOfPrograms() throws IOException {
        for (String name :
                List.of("b.csv", "a.xlsx", "~$a.xlsx", ".hidden", "Thumbs.db", "c.xlsx.part", "d.xlsx.CRDOWNLOAD")) {
            Files.writeString(home.resolve(name), name);
        }
        Files.createDirectory(home.resolve("old"));
        assertThat(InputFiles.find(home).files()).extracting(SourceFile::name).containsExactly("a.xlsx", "b.csv");
        assertThat(InputFiles.partial(home)).containsExactly("c.xlsx.part", "d.xlsx.CRDOWNLOAD");
    }

    @Test
    void theSameFileTwiceCountsOnce() throws IOException {
        Files.writeString(home.resolve("a.csv"), "same");
        Files.writeString(home.resolve("b.csv"), "same");
        assertThat(InputFiles.find(home).files())
                .extracting(SourceFile::state)
                .containsExactly(SourceFile.State.FOUND, SourceFile.State.DUPLICATE);
    }

    @Test
    void theFingerprintChangesWithEverythingThatTheOutcomeDependsOn() throws IOException {
        Home folder = new Home(home);
        Path input = Files.createDirectories(home.resolve("input/2026-10"));
        Path template = Files.createDirectories(folder.templates()).resolve("department.xlsx");
        Files.writeString(input.resolve("a.csv"), "1");
        Files.writeString(template, "t");
        String before = fingerprint(folder, "policy", input);
        assertThat(fingerprint(folder, "policy", input)).isEqualTo(before);
        assertThat(fingerprint(folder, "other policy", input)).isNotEqualTo(before);
        Files.writeString(template, "u");
        String otherTemplate = fingerprint(folder, "policy", input);
        assertThat(otherTemplate).isNotEqualTo(before);
        Files.move(input.resolve("a.csv"), input.resolve("b.csv"));
        assertThat(fingerprint(folder, "policy", input)).isNotEqualTo(otherTemplate);
    }

    private static String fingerprint(Home folder, String policySha256, Path input) throws IOException {
        return Fingerprint.of(folder, policySha256, InputFiles.find(input), List.of());
    }
}
