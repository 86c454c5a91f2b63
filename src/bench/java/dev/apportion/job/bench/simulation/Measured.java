package dev.apportion.job.bench.simulation;

import java.util.List;

/** A run of {@code bench/cluster.sh}: seconds of wall time, and processor seconds by role. */
record Measured(String name, Setup setup, double wall, double manager, double workers, double database) {

    static final List<Measured> RUNS = List.of();
}
