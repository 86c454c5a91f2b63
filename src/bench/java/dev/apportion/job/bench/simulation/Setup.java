package dev.apportion.job.bench.simulation;

/**
 * A month and what does it.
 *
 * @param workers 0 for one process that does all
 * @param machines 1 if all is on one machine, else manager, database and each worker have their own
 * @param processors of each machine; a worker does as many parts at once, or one where all share a machine
 * @param server whether the ledger is on PostgreSQL
 * @param databaseProcessors of the database's machine
 * @param network bytes a second to and from the database
 */
record Setup(
        long lines,
        int files,
        int departments,
        int workers,
        boolean oneMachine,
        int processors,
        boolean server,
        int databaseProcessors,
        double network) {

    static Setup here(long lines, int files, int workers, boolean server) {
        return new Setup(lines, files, Math.min(files, 200), workers, true, 2, server, 2, 2e9);
    }

    /** Each worker with four processors, the database with sixteen, a network of 10 Gbit/s. */
    static Setup cluster(long lines, int workers) {
        int files = (int) Math.min(100_000, Math.max(200, lines / 5000));
        return new Setup(lines, files, Math.min(6000, files), workers, false, 4, true, 16, 1.1e9);
    }
}
