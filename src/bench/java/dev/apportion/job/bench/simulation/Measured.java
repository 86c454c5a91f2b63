package dev.apportion.job.bench.simulation;

import java.util.List;

/**
 * A run that was measured: seconds of wall time, which only count where nobody else used the machine, and processor seconds by role.
 *
 * @param slower how much slower the processors were than when the constants were measured, by the run of one process beside it
 */
record Measured(String name, Setup setup, double slower, double wall, double manager, double workers, double database) {

    static final double NOT_MEASURED = 0;

    /** One process, busy and quiet. */
    private static final double BUSY_100K = 20.1 / 10.5;

    private static final double BUSY_1M = 63.8 / 27.9;

    /**
     * docs/benchmarks.md and docs/dev/scale.md tell of them. The load rose meanwhile; the manager's seconds, who does the same for any
     * number of workers, say by how much.
     */
    static final List<Measured> RUNS = List.of(
            embedded(10_000, 5.0, 7.8),
            embedded(100_000, 6.9, 10.5),
            embedded(1_000_000, 16.1, 27.9),
            embedded(5_000_000, 44.2, 75.9),
            cluster(100_000, 0, BUSY_100K, 22.7, 0, NOT_MEASURED),
            cluster(100_000, 1, BUSY_100K, 11.7, 18.6, NOT_MEASURED),
            cluster(100_000, 2, BUSY_100K, 12.7, 27.9, NOT_MEASURED),
            cluster(100_000, 4, BUSY_100K, 13.0, 42.2, NOT_MEASURED),
            cluster(1_000_000, 0, BUSY_1M, 66.5, 0, 7.4),
            cluster(1_000_000, 1, BUSY_1M, 19.8, 56.6, 9.4),
            cluster(1_000_000, 2, BUSY_1M * 22.1 / 19.8, 22.1, 81.7, 11.4),
            cluster(1_000_000, 4, BUSY_1M * 24.0 / 19.8, 24.0, 118.7, 14.0));

    private static Measured embedded(long lines, double wall, double manager) {
        return new Measured(lines + " lines, one process", Setup.here(lines, 200, 0, false), 1, wall, manager, 0, 0);
    }

    private static Measured cluster(
            long lines, int workers, double slower, double manager, double ofWorkers, double database) {
        return new Measured(
                lines + " lines, " + (workers == 0 ? "PostgreSQL" : workers + " workers"),
                Setup.here(lines, 200, workers, true),
                slower,
                NOT_MEASURED,
                manager,
                ofWorkers,
                database);
    }

    /** Processor seconds of the program's processes, as on a machine of the constants' speed. */
    double ofProcesses() {
        return (manager + workers) / slower;
    }
}
