package dev.apportion.intake;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Small files read into lines of text, one {@link IntakeFixture} for each test. */
abstract class IntakeTest {

    @TempDir
    Path folder;

    IntakeFixture intake = new IntakeFixture(Path.of(""));

    @BeforeEach
    final void fixture() {
        intake = new IntakeFixture(folder);
    }
}
