package dev.apportion.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "IT Information Technology, IT Information Technology",
        "R&D / Tests: <1>?, R&D - Tests- -1--",
        "Ends with dots..., Ends with dots",
        "..hidden, _..hidden",
        "CON, _CON",
        "com9.txt, _com9.txt",
        "'', _"
    })
    void aNameIsOneThatEveryFileSystemTakes(String name, String safe) {
        assertThat(FileNames.safe(name)).isEqualTo(safe);
    }

    @Test
    void aVeryLongNameIsCutByItsBytesAndNotThroughACharacter() {
        assertThat(FileNames.safe("x".repeat(1000))).hasSize(120);
        assertThat(FileNames.safe("漢".repeat(1000))).isEqualTo("漢".repeat(40));
        assertThat(FileNames.safe("x" + "😀".repeat(1000))).isEqualTo("x" + "😀".repeat(29));
    }
}
