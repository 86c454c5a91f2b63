package dev.apportion.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final Settling<String, Integer> settling = new Settling<>(Duration.ofSeconds(10), Duration.ofSeconds(60));

    @Test
    void whatIsKnownFromTheBeginningIsNoChange() {
        settling.know(Map.of("a", 1));
        assertThat(look(0, Map.of("a", 1))).isEmpty();
        assertThat(look(100, Map.of("a", 1))).isEmpty();
    }

    @Test
    void aCopyInProgressIsWaitedFor() {
        assertThat(look(0, Map.of("a", 1))).isEmpty();
        assertThat(look(9, Map.of("a", 2))).isEmpty();
        assertThat(look(18, Map.of("a", 2))).isEmpty();
        assertThat(look(19, Map.of("a", 2))).containsExactly("a");
    }

    @Test
    void aChangeIsDueUntilItIsDealtWith() {
        look(0, Map.of("a", 1));
        assertThat(look(10, Map.of("a", 1))).containsExactly("a");
        assertThat(look(20, Map.of("a", 1))).containsExactly("a");
        settling.done("a");
        assertThat(look(30, Map.of("a", 1))).isEmpty();
        look(40, Map.of("a", 5));
        assertThat(look(50, Map.of("a", 5))).containsExactly("a");
    }

    @Test
    void whatHasGoneIsForgotten() {
        look(0, Map.of("a", 1));
        assertThat(look(20, Map.of())).isEmpty();
        assertThat(look(21, Map.of("a", 1))).isEmpty();
        assertThat(look(31, Map.of("a", 1))).containsExactly("a");
    }

    @Test
    void whatChangesWithoutAPauseIsWaitedForNoLongerThanTheLongestWait() {
        for (int second = 0; second < 60; second += 5) {
            assertThat(look(second, Map.of("a", second))).isEmpty();
        }
        assertThat(look(60, Map.of("a", 60))).containsExactly("a");
        settling.done("a");
        for (int second = 65; second < 125; second += 5) {
            assertThat(look(second, Map.of("a", second))).isEmpty();
        }
        assertThat(look(125, Map.of("a", 125))).containsExactly("a");
    }

    private Set<String> look(int second, Map<String, Integer> now) {
        Instant at = START.plusSeconds(second);
        settling.look(at, now);
        return settling.settled(at);
    }
}
