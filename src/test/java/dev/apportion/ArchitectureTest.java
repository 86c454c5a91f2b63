package dev.apportion;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void packagesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(App.class).verify();
    }
}
