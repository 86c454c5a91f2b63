package dev.apportion.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HardStopTest {

    @Test
    void machineFailureIsFoundAmongCauses() {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        assertThat(HardStop.machineFailure(new IllegalStateException(error))).isSameAs(error);
        assertThat(HardStop.machineFailure(new IllegalStateException("a bug"))).isNull();
    }

    @Test
    void tooLittleMemoryIsToldWithWhatToDo() {
        assertThat(HardStop.message(new OutOfMemoryError("Java heap space")))
                .contains("MB of memory", "APPORTION_JAVA_OPTIONS=-Xmx");
    }
}
