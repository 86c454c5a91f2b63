package dev.apportion.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunFailedExceptionTest {

    @Test
    void otherTroubleIsToldInItsOwnWords() {
        assertThat(RunFailedException.interrupted(new IllegalStateException("Outer", new RuntimeException("Inner"))))
                .hasMessage("Inner");
    }
}
