package dev.apportion.job;

import dev.apportion.job.remote.Broker;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.setting.OwnEnvironment;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts Spring for one run, in the process that manages it or in a worker. */
final class MonthEndContext {

    private MonthEndContext() {}

    /** @param workers null if this process does all parts by itself */
    static ConfigurableApplicationContext of(MonthEndRun run, JobExecutionListener listener, @Nullable Broker workers) {
        SpringApplication application = new SpringApplicationBuilder(MonthEndApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .environment(new OwnEnvironment(Map.of(
                        "spring.batch.job.enabled",
                        "false",
                        "spring.batch.jdbc.initialize-schema",
                        hasJobTables(run) ? "never" : "always",
                        "spring.batch.jdbc.isolation-level-for-create",
                        "read_committed")))
                .initializers((GenericApplicationContext context) -> {
                    // The very object that the ledger uses, or the ledger would not take part in Spring's transactions.
                    // No destroy method, since Spring closes what can be closed, and it is still needed afterwards.
                    DataSource dataSource = run.database().dataSource();
                    context.registerBean(DataSource.class, () -> dataSource, bean -> ((AbstractBeanDefinition) bean)
                            .setDestroyMethodName(""));
                    context.registerBean(MonthEndRun.class, () -> run);
                    context.registerBean(JobExecutionListener.class, () -> listener);
                    if (workers != null) {
                        context.registerBean(Broker.class, () -> workers);
                    }
                })
                .build();
        // They look for more settings, and set up the log.
        application.setListeners(List.of());
        return application.run();
    }

    /**
     * Whether the last of what the job repository needs is there: a table of HSQLDB, a sequence of PostgreSQL. Making it again
     * would fail for each table.
     */
    private static boolean hasJobTables(MonthEndRun run) {
        return JdbcClient.create(run.database().dataSource())
                        .sql("SELECT COUNT(*) FROM (SELECT table_name AS name FROM information_schema.tables"
                                + " WHERE table_schema = CURRENT_SCHEMA UNION ALL SELECT sequence_name FROM"
                                + " information_schema.sequences WHERE sequence_schema = CURRENT_SCHEMA) AS made"
                                + " WHERE LOWER(name) = 'batch_job_instance_seq'")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
