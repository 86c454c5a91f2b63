package dev.apportion.job.bench.simulation;

/** A JVM on a machine. The compilers' share of its time grows with what it does, to an end. */
final class SimulatedProcess {

    private final Processors machine;
    private double work;
    private double used;

    SimulatedProcess(Processors machine) {
        this.machine = machine;
    }

    void work(double seconds, Runnable then) {
        double warming = warming(work + seconds) - warming(work);
        work += seconds;
        used += seconds + warming;
        machine.work(seconds + warming, then);
    }

    private static double warming(double work) {
        return Costs.WARMING * (1 - Math.exp(-work / Costs.WARMING_WORK));
    }

    double used() {
        return used;
    }
}
