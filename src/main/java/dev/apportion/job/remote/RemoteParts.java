package dev.apportion.job.remote;

import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.Part;
import dev.apportion.job.step.PartProgress;
import dev.apportion.job.step.PartWork;
import dev.apportion.ledger.store.holder.ProcessName;
import javax.sql.DataSource;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** Parts are done by workers. */
public final class RemoteParts implements PartWork {

    private final PartQueue queue;
    private final PartClaims claims;
    private final JobRepository repository;
    private final MonthEndRun run;

    public RemoteParts(
            Broker broker, MonthEndRun run, JobRepository repository, PlatformTransactionManager transactions) {
        DataSource dataSource = run.database().dataSource();
        this.queue = PartQueue.of(broker, dataSource);
        this.claims = new PartClaims(dataSource, transactions, ProcessName.OF_THIS);
        this.repository = repository;
        this.run = run;
    }

    @Override
    public PartitionHandler of(Part part, PartProgress progress) {
        return new RemotePartitionHandler(queue, claims, repository, run, progress);
    }
}
