package dev.apportion.report;

import static org.assertj.core.api.Assertions.assertThat;

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
        "'', _"
    })
    void aNameIsOneThatEveryFileSystemTakes(String name, String safe) {
        assertThat(FileNames.safe(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({"1000"})
    void aVeryLongNameIsCut(int length) {
        assertThat(FileNames.safe("x".repeat(length))).hasSize(120);
    }
}
