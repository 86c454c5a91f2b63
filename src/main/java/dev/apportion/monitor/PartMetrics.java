package dev.apportion.monitor;

/** What becomes of the parts that workers do. */
@FunctionalInterface
interface PartMetrics {

    /**
     * Takes note of how many there are now.
     *
     * @param stage that they are of, in lower case
     */
    void set(String stage, int waiting, int running, int done, int takenAgain);
}
