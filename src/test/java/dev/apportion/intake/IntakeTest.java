package dev.apportion.intake;

import dev.apportion.cost.Finding;
import java.nio.file.Path;
import java.util.stream.Collectors;
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

    /** The warnings so far, a line each that begins with its code. */
    final String warningsWithCodes() {
        return intake.findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .map(finding -> finding.code() + ": " + finding.message())
                .collect(Collectors.joining("\n"));
    }
}
