package dev.apportion.month;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunFailedExceptionTest {

    @Test
    void tooLittleMemoryIsToldWithWhatToDo() {
        assertThat(RunFailedException.interrupted(new IllegalStateException(new OutOfMemoryError("Java heap space"))))
                .hasMessageContainingAll("MB of memory", "APPORTION_JAVA_OPTIONS=-Xmx");
    }

    @Test
    void otherTroubleIsToldInItsOwnWords() {
        assertThat(RunFailedException.interrupted(new IllegalStateException("Outer", new RuntimeException("Inner"))))
                .hasMessage("Inner");
    }
}
