package dev.apportion.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DuePeriodsTest {

    private static final Instant START = Instant.parse("2026-11-26T12:00:00Z");
    private static final Period OCTOBER = Period.parse("2026-10");
    private static final Period NOVEMBER = Period.parse("2026-11");

    private final DuePeriods due = new DuePeriods(Duration.ofMinutes(5));

    @Test
    void periodsAreRunOldestFirstAndOnce() {
        due.add(NOVEMBER);
        due.add(OCTOBER);
        assertThat(due.at(START)).containsExactly(OCTOBER, NOVEMBER);
        due.ended(OCTOBER, WatchedRun.Again.NOT, START);
        due.ended(NOVEMBER, WatchedRun.Again.SOON, START);
        assertThat(due.at(START)).containsExactly(NOVEMBER);
    }

    @Test
    void afterEachFailureThePauseIsTwiceAsLong() {
        due.add(OCTOBER);
        due.ended(OCTOBER, WatchedRun.Again.LATER, START);
        assertThat(due.at(minute(4))).isEmpty();
        assertThat(due.at(minute(5))).containsExactly(OCTOBER);
        due.ended(OCTOBER, WatchedRun.Again.LATER, minute(5));
        assertThat(due.at(minute(14))).isEmpty();
        assertThat(due.at(minute(15))).containsExactly(OCTOBER);
        for (int failure = 0; failure < 100; failure++) {
            due.ended(OCTOBER, WatchedRun.Again.LATER, START);
        }
        assertThat(due.at(START.plus(Duration.ofHours(6)))).containsExactly(OCTOBER);
    }

    @Test
    void aChangeEndsThePause() {
        due.add(OCTOBER);
        due.ended(OCTOBER, WatchedRun.Again.LATER, START);
        due.add(OCTOBER);
        assertThat(due.at(START)).containsExactly(OCTOBER);
    }

    private static Instant minute(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
