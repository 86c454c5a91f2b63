package dev.apportion.deliver.smtp;

import java.time.Duration;

/** Waits. Tests put their own in its place. */
public interface Pace {

    /** Lets time pass; throws if the program is asked to stop meanwhile. */
    void pause(Duration duration) throws InterruptedException;

    static Pace real() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
