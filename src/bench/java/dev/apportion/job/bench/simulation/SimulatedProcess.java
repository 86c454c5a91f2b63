package dev.apportion.job.bench.simulation;

/** A JVM on a machine. Its compilers work beside it, the less the more it has done. */
final class SimulatedProcess {

    private static final Runnable NOTHING = () -> {};

    private final Processors machine;
    private double work;
    private double used;

    SimulatedProcess(Processors machine) {
        this.machine = machine;
    }

    /** Begins, from which later work is no faster. */
    void begin(double seconds, Runnable then) {
        used += seconds;
        machine.work(seconds * Costs.BESIDE, NOTHING);
        machine.work(seconds * (1 - Costs.BESIDE), then);
    }

    void work(double seconds, Runnable then) {
        double warming = warming(work + seconds) - warming(work);
        work += seconds;
        used += seconds + warming;
        machine.work(warming, NOTHING);
        machine.work(seconds, then);
    }

    private static double warming(double work) {
        return Costs.WARMING * (1 - Math.exp(-work / Costs.WARMING_WORK));
    }

    double used() {
        return used;
    }
}
