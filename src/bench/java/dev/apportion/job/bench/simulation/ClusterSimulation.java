package dev.apportion.job.bench.simulation;

import java.util.List;
import java.util.Locale;

/**
 * What a month takes on machines that are not there: first the runs that were measured, beside what they took, then up to a
 * billion lines and a thousand workers. Fails if a measured run is missed by more than a fifth. Seeded: the same figures each time.
 * Usage: {@code ClusterSimulation [SEED]}.
 */
final class ClusterSimulation {

    private static final double TOLERANCE = 0.2;

    private ClusterSimulation() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
        if (!asMeasured(seed)) {
            System.exit(1);
        }
        larger(seed);
    }

    private static boolean asMeasured(long seed) {
        System.out.printf(
                "%-34s %15s %15s %15s %15s%n",
                "measured/simulated, 2 processors", "wall", "manager", "workers", "database");
        boolean near = true;
        for (Measured measured : Measured.RUNS) {
            SimulatedRun run = new SimulatedRun(measured.setup(), seed).run();
            System.out.printf(
                    "%-34s %15s %15s %15s %15s%n",
                    measured.name(),
                    pair(measured.wall(), run.wall()),
                    pair(measured.manager() / measured.slower(), run.ofManager()),
                    pair(measured.workers() / measured.slower(), run.ofWorkers()),
                    pair(measured.database() / measured.slower(), run.ofDatabase()));
            near &= near(measured.wall(), run.wall())
                    && near(measured.ofProcesses(), run.ofManager() + run.ofWorkers())
                    && near(measured.database() / measured.slower(), run.ofDatabase());
        }
        System.out.println(near ? "All within a fifth, in wall time and in processor seconds." : "Missed by more than a fifth.");
        return near;
    }

    private static double all(SimulatedRun run) {
        return run.ofManager() + run.ofWorkers() + run.ofDatabase();
    }

    private static String pair(double measured, double simulated) {
        return measured == Measured.NOT_MEASURED
                ? String.format("- / %.1f", simulated)
                : String.format("%.1f / %.1f", measured, simulated);
    }

    private static boolean near(double measured, double simulated) {
        return measured == Measured.NOT_MEASURED || Math.abs(simulated - measured) <= TOLERANCE * measured;
    }

    private static void larger(long seed) {
        System.out.printf(
                "%n%13s %7s %9s %11s %9s %9s %12s  %s%n",
                "lines", "workers", "wall s", "processor s", "manager", "database", "network GB", "scarcest");
        for (long lines : List.of(1_000_000L, 10_000_000L, 100_000_000L, 1_000_000_000L)) {
            for (int workers : List.of(0, 1, 10, 100, 1000)) {
                Setup setup = Setup.cluster(lines, workers);
                SimulatedRun run = new SimulatedRun(setup, seed).run();
                System.out.printf(
                        "%,13d %7d %9.0f %11.0f %8.1f%% %9.0f %12.1f  %s%n",
                        lines,
                        workers,
                        run.wall(),
                        all(run),
                        100 * run.ofManager() / all(run),
                        run.ofDatabase(),
                        run.transferred() / 1e9,
                        run.scarcest());
            }
        }
    }
}
