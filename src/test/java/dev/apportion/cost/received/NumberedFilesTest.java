package dev.apportion.cost.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedFilesTest {

    @Test
    void aFileIsFoundByItsNumberAndNotByItsPlace() {
        NumberedFiles files = new NumberedFiles(List.of(file(7), file(3)));
        assertThat(files.numbered(3).name()).isEqualTo("3.xlsx");
        assertThat(files).extracting(SourceFile::number).containsExactly(7, 3);
        assertThatNullPointerException().isThrownBy(() -> files.numbered(0)).withMessageContaining("0");
    }

    private static SourceFile file(int number) {
        return new SourceFile(number, number + ".xlsx", "a".repeat(64), SourceFile.State.FOUND, null, null, null);
    }
}
