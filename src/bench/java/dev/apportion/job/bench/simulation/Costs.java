package dev.apportion.job.bench.simulation;

/**
 * What a month costs, measured: processor seconds (user and system) of one thread, and bytes. docs/dev/scale.md says where each
 * comes from. All that the simulation knows of the program is here.
 */
final class Costs {

    /**
     * A process that begins: JVM, Spring, ledger, policy, templates, and the end. A third of it is the compilers', beside the rest.
     * A worker that waits has its JVM already; this is what it does before the first part of a run.
     */
    static final double MANAGER_START = 3.3;

    static final double WORKER_START = 3.6;
    static final double BESIDE = 0.3;

    /** What the compilers take of a process that has much to do, beside it, and how much work brings two thirds of it about. */
    static final double WARMING = 9.5;

    static final double WARMING_WORK = 5.5;

    /** Reading: a file, and a line with decision and storing. */
    static final double READ_FILE = 0.003;

    static final double READ_LINE = 4.9e-6;

    /** Writing: a workbook, and a line in it. */
    static final double WRITE_WORKBOOK = 0.0045;

    static final double WRITE_LINE = 6.1e-6;

    /** The manager: a file (hashing, registering, its totals), a line (balancing), a part, a workbook (publishing), a department. */
    static final double MANAGER_FILE = 0.0005;

    static final double MANAGER_LINE = 1.0e-6;
    static final double MANAGER_PART = 0.001;
    static final double MANAGER_WORKBOOK = 0.0005;
    static final double MANAGER_DEPARTMENT = 0.003;

    /** Seconds between the manager's looks, and its and the database's share of a look for each part. */
    static final double LOOK = 0.2;

    static final double LOOK_PART = 3e-6;

    /** The database: a run with its steps, a part, what is more if a worker takes it, a line stored, a line read. */
    static final double DATABASE_RUN = 0.8;

    static final double DATABASE_PART = 0.003;
    static final double DATABASE_PART_ELSEWHERE = 0.0025;
    static final double DATABASE_LINE_STORED = 0.35e-6;
    static final double DATABASE_LINE_READ = 0.2e-6;

    /** Bytes of a line: in the ledger, while the run lasts and after it; of an input file; between a process and the database. */
    static final double LEDGER_LINE = 24;

    static final double LEDGER_LINE_UNDER_WAY = 8;
    static final double INPUT_LINE = 35;
    static final double NETWORK_LINE = 119;

    /** Parts at most. */
    static final int MOST_PARTS = 2000;

    private Costs() {}
}
