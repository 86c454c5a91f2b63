package dev.apportion.web.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private Instant now = Instant.parse("2026-11-02T08:00:00Z");
    private final Attempts attempts = new Attempts(() -> now, 3);

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.begin("ann")).as("attempt " + i).isTrue();
        }
    }

    @Test
    void afterSomeOneWaitsTwiceAsLongEachTime() {
        fail(3);
        assertThat(attempts.begin("ann")).isFalse();
        pass(Duration.ofSeconds(29));
        assertThat(attempts.begin("ann")).isFalse();
        pass(Duration.ofSeconds(1));
        fail(1);
        pass(Duration.ofSeconds(59));
        assertThat(attempts.begin("ann")).isFalse();
        pass(Duration.ofSeconds(1));
        fail(1);
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        fail(3);
        for (int i = 0; i < 20; i++) {
            pass(Duration.ofMinutes(15));
            fail(1);
            assertThat(attempts.begin("ann")).isFalse();
        }
    }

    @Test
    void successAndAnHourMakeThemForgotten() {
        fail(2);
        attempts.forget("ann");
        fail(3);
        pass(Duration.ofHours(1));
        fail(3);
    }

    @Test
    void successIsNoFailureButThoseBeforeCount() {
        fail(1);
        for (int i = 0; i < 10; i++) {
            fail(1);
            attempts.takeBack("ann");
        }
        fail(2);
        assertThat(attempts.begin("ann")).isFalse();
    }

    @Test
    void othersDontWait() {
        fail(3);
        assertThat(attempts.begin("ben")).isTrue();
    }

    @Test
    void whoMakesUpNamesFillsNoMemory() {
        for (int i = 0; i < 10_000; i++) {
            attempts.begin("name " + i);
        }
        fail(3);
        assertThat(attempts.begin("ann")).isFalse();
    }
}
