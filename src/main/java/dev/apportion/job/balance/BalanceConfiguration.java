package dev.apportion.job.balance;

import dev.apportion.decide.LedgerHistory;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** balanceStep, allocateStep, reconcileStep, restateStep: over all files together. */
@Configuration(proxyBeanMethods = false)
public class BalanceConfiguration {

    @Bean
    Step balanceStep(Steps steps, MonthEndRun run, ObjectProvider<LedgerHistory> history) {
        return steps.of("balanceStep", new BalanceTasklet(run, history::getObject));
    }

    @Bean
    Step allocateStep(Steps steps, MonthEndRun run) {
        return steps.of("allocateStep", new AllocateTasklet(run));
    }

    @Bean
    Step reconcileStep(Steps steps, MonthEndRun run) {
        return steps.of("reconcileStep", new ReconcileTasklet(run));
    }

    @Bean
    Step restateStep(Steps steps, MonthEndRun run) {
        return steps.of("restateStep", new RestateTasklet(run));
    }
}
