package dev.apportion.job.bench.simulation;

/**
 * What a month costs, measured: processor seconds (user and system) of one thread, and bytes. docs/dev/scale.md says where each
 * comes from. All that the simulation knows of the program is here.
 */
final class Costs {

    /** A process that begins: JVM, Spring, ledger, policy, templates; a worker's includes what it does for its first part. */
    static final double MANAGER_START = 5.5;

    static final double WORKER_START = 6.0;

    /** What the compilers take of a process that has much to do, and how much work of its own brings two thirds of it about. */
    static final double WARMING = 9.0;

    static final double WARMING_WORK = 6.0;

    /** Reading: a file, and a line with decision and storing. */
    static final double READ_FILE = 0.006;

    static final double READ_LINE = 4.0e-6;

    /** Writing: a workbook, and a line in it. */
    static final double WRITE_WORKBOOK = 0.015;

    static final double WRITE_LINE = 4.5e-6;

    /** The manager: a file (hashing, registering, its totals), a line (balancing), a part, a workbook (publishing), a department. */
    static final double MANAGER_FILE = 0.002;

    static final double MANAGER_LINE = 1.2e-6;
    static final double MANAGER_PART = 0.004;
    static final double MANAGER_WORKBOOK = 0.002;
    static final double MANAGER_DEPARTMENT = 0.003;

    /** Seconds between the manager's looks, and its and the database's share of a look for each part. */
    static final double LOOK = 0.2;

    static final double LOOK_PART = 3e-6;

    /** The database: a run with its steps, a part (taken, its versions, its end), a line stored, a line read. */
    static final double DATABASE_RUN = 0.8;

    static final double DATABASE_PART = 0.006;
    static final double DATABASE_LINE_STORED = 0.35e-6;
    static final double DATABASE_LINE_READ = 0.2e-6;

    /** Bytes of a line: in the ledger, while the run lasts and after it; of an input file; between a process and the database. */
    static final double LEDGER_LINE = 24;

    static final double LEDGER_LINE_UNDER_WAY = 8;
    static final double INPUT_LINE = 35;
    static final double NETWORK_LINE = 75;

    /** Parts at most. */
    static final int MOST_PARTS = 2000;

    private Costs() {}
}
