package dev.apportion.job;

import dev.apportion.job.remote.Broker;
import dev.apportion.job.step.MonthEndRun;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts Spring for one run, in the process that manages it or in a worker. */
final class MonthEndContext {

    private MonthEndContext() {}

    /** @param workers null if this process does all parts by itself */
    static ConfigurableApplicationContext of(MonthEndRun run, JobExecutionListener listener, @Nullable Broker workers) {
        return new SpringApplicationBuilder(MonthEndApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(
                        "spring.main.register-shutdown-hook=false",
                        "spring.batch.job.enabled=false",
                        "spring.batch.jdbc.initialize-schema=always",
                        "spring.batch.jdbc.isolation-level-for-create=read_committed")
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
                .run();
    }
}
