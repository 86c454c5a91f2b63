package dev.apportion.job.bench.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/** One month: the manager's steps in their order, and workers that take parts. */
final class SimulatedRun {

    /** A part: what it takes of a worker, of the database, and of the network in bytes. */
    private record Part(double work, double database, double bytes) {}

    /** Somebody who takes parts. */
    private static final class Worker {
        private final SimulatedProcess process;
        private boolean begun;

        private Worker(SimulatedProcess process) {
            this.process = process;
        }
    }

    private final Setup setup;
    private final Random random;
    private final Events events = new Events();
    private final Processors managers;
    private final Processors database;
    private final Processors network = new Processors(events, 1);
    private final SimulatedProcess manager;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Worker> takers = new ArrayList<>();
    private final Queue<Part> queue = new ArrayDeque<>();
    private int open;
    private double databaseUsed;
    private double bytes;
    private double inParts;

    SimulatedRun(Setup setup, long seed) {
        this.setup = setup;
        this.random = new Random(seed);
        managers = new Processors(events, setup.processors());
        database = setup.oneMachine() ? managers : new Processors(events, setup.databaseProcessors());
        manager = new SimulatedProcess(managers);
        for (int number = 0; number < setup.workers(); number++) {
            workers.add(new Worker(new SimulatedProcess(
                    setup.oneMachine() ? managers : new Processors(events, setup.processors()))));
        }
        if (setup.workers() == 0) {
            Worker itself = new Worker(manager);
            itself.begun = true;
            for (int thread = 0; thread < setup.processors(); thread++) {
                takers.add(itself);
            }
        }
        for (Worker worker : workers) {
            for (int thread = 0; thread < (setup.oneMachine() ? 1 : setup.processors()); thread++) {
                takers.add(worker);
            }
        }
    }

    SimulatedRun run() {
        double balancing = setup.lines() * Costs.MANAGER_LINE;
        double allocating = setup.departments() * Costs.MANAGER_DEPARTMENT;
        manager.begin(Costs.MANAGER_START, () -> then(
                setup.files() * Costs.MANAGER_FILE,
                Costs.DATABASE_RUN,
                0,
                () -> parts(files(), () -> then(
                        balancing + allocating,
                        setup.lines() * Costs.DATABASE_LINE_READ / 2,
                        setup.lines() * Costs.LEDGER_LINE_UNDER_WAY,
                        () -> parts(workbooks(), () -> then(
                                (setup.departments() + 1) * Costs.MANAGER_WORKBOOK, Costs.DATABASE_RUN / 2, 0, () -> {}))))));
        events.run();
        return this;
    }

    /** The manager does something by itself, with the database. */
    private void then(double seconds, double ofDatabase, double transferred, Runnable next) {
        manager.work(seconds, () -> ask(ofDatabase, transferred, next));
    }

    private void ask(double seconds, double transferred, Runnable next) {
        if (!setup.server()) {
            // In the manager's process, which is part of its own seconds.
            next.run();
            return;
        }
        databaseUsed += seconds;
        bytes += transferred;
        database.work(seconds, () -> network.work(transferred / setup.network(), next));
    }

    private List<Part> files() {
        return bundled(
                setup.files(),
                setup.lines(),
                Costs.READ_FILE,
                Costs.READ_LINE,
                Costs.DATABASE_LINE_STORED,
                Costs.NETWORK_LINE / 2);
    }

    private List<Part> workbooks() {
        return bundled(
                setup.departments() + 1,
                setup.lines(),
                Costs.WRITE_WORKBOOK,
                Costs.WRITE_LINE,
                Costs.DATABASE_LINE_READ,
                Costs.NETWORK_LINE / 2);
    }

    /** Files of departments differ in size, by a third up or down; bundles of many differ less. */
    private List<Part> bundled(
            int things, long lines, double each, double line, double databaseLine, double bytesOfLine) {
        int parts = Math.min(things, Costs.MOST_PARTS);
        double thingsOfPart = (double) things / parts;
        double databasePart = Costs.DATABASE_PART + (setup.workers() > 0 ? Costs.DATABASE_PART_ELSEWHERE : 0);
        List<Part> bundles = new ArrayList<>();
        for (int number = 0; number < parts; number++) {
            double share = 1 + (setup.oneMachine() ? 0 : (random.nextDouble() - 0.5) * 2 / 3 / Math.sqrt(thingsOfPart));
            double its = share * lines / parts;
            bundles.add(new Part(
                    thingsOfPart * each + its * line, databasePart + its * databaseLine, its * bytesOfLine));
        }
        return bundles;
    }

    private void parts(List<Part> parts, Runnable next) {
        double splitting = setup.workers() == 0 ? 0 : parts.size() * Costs.MANAGER_PART;
        double began = events.now();
        manager.work(splitting, () -> {
            queue.addAll(parts);
            open = parts.size();
            Runnable ended = () -> {
                inParts += events.now() - began;
                next.run();
            };
            if (setup.workers() > 0) {
                look(parts.size(), ended);
                takers.forEach(worker -> take(worker, () -> {}));
            } else {
                takers.forEach(worker -> take(worker, ended));
            }
        });
    }

    private void look(int parts, Runnable ended) {
        manager.work(parts * Costs.LOOK_PART, () -> ask(parts * Costs.LOOK_PART, parts * 40.0, () -> {
            if (open == 0) {
                ended.run();
            } else {
                events.in(Costs.LOOK, () -> look(parts, ended));
            }
        }));
    }

    /** @param last done when no part is left, once */
    private void take(Worker worker, Runnable last) {
        Part part = queue.poll();
        if (part == null) {
            return;
        }
        Runnable work = () -> worker.process.work(part.work(), () -> ask(part.database(), part.bytes(), () -> {
            if (--open == 0) {
                last.run();
            } else {
                take(worker, last);
            }
        }));
        if (worker.begun) {
            work.run();
        } else {
            worker.begun = true;
            worker.process.begin(Costs.WORKER_START, work);
        }
    }

    double wall() {
        return events.now();
    }

    double ofManager() {
        return manager.used();
    }

    double ofWorkers() {
        return workers.stream().mapToDouble(worker -> worker.process.used()).sum();
    }

    double ofDatabase() {
        return databaseUsed;
    }

    /** Bytes to and from the database. */
    double transferred() {
        return bytes;
    }

    /** What there is least of: whose time is nearest to all of it. */
    String scarcest() {
        double waiting = 1 - inParts / wall();
        double ofDatabase = setup.oneMachine() ? 0 : database.utilization();
        double ofNetwork = network.utilization();
        double ofWorkers = setup.workers() == 0
                ? 0
                : ofWorkers() / takers.size() / wall();
        String name = "workers";
        double most = ofWorkers;
        String[] names = {"manager alone", "database", "network"};
        double[] shares = {waiting, ofDatabase, ofNetwork};
        for (int i = 0; i < names.length; i++) {
            if (shares[i] > most) {
                most = shares[i];
                name = names[i];
            }
        }
        return String.format("%s %.0f%%", name, 100 * most);
    }
}
