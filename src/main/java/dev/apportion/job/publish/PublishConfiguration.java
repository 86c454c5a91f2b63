package dev.apportion.job.publish;

import dev.apportion.decide.Classifiers;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.Steps;
import dev.apportion.message.Message;
import dev.apportion.report.ReportPart;
import dev.apportion.report.Reports;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.report.returned.ReturnedWorkbooks;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** returnStep and reportStep, a partition one or several workbooks; publishStep puts them in place together; deliverStep, finishStep. */
@Configuration(proxyBeanMethods = false)
public class PublishConfiguration {

    private static final long EMPTY_WORKBOOK = 2000;

    /** The files that go back; before the reports, which say how that went. */
    @Bean
    Step returnStep(Steps steps, MonthEndRun run, ObjectProvider<ReturnedWorkbooks> returned) {
        return workbooks(
                steps,
                run,
                "returnStep",
                "returnFileStep",
                "Marking",
                () -> returned.getObject().files().stream().mapToInt(Integer::intValue),
                () -> number -> 1,
                number -> new WritePartTasklet(
                        run,
                        "return",
                        number,
                        Message.of(
                                "The workbook to return of {0}",
                                run.files().numbered(number).name()),
                        folder -> returned.getObject().write(number, folder)));
    }

    /** Reads what was rejected and found when it is made. */
    @Bean
    @Lazy
    ReturnedWorkbooks returnedWorkbooks(MonthEndRun run) {
        return new ReturnedWorkbooks(
                run.templates(),
                run.ledger().whole(),
                run.policy(),
                run.run(),
                run.home().input(run.period()),
                run.home().reading());
    }

    @Bean
    Step reportStep(Steps steps, MonthEndRun run, ObjectProvider<Reports> reports) {
        return workbooks(
                steps,
                run,
                "reportStep",
                "writePartStep",
                "Writing",
                () -> IntStream.range(0, reports.getObject().parts().size()),
                () -> weights(run, reports.getObject().parts()),
                number -> {
                    ReportPart part = reports.getObject().parts().get(number);
                    return new WritePartTasklet(run, RunFigures.WRITING, number, part.inWords(), folder -> {
                        reports.getObject().write(part, folder);
                        return List.of();
                    });
                });
    }

    /** Reads the run's figures when it is made, so it must not be made before they are there. */
    @Bean
    @Lazy
    Reports reports(MonthEndRun run) {
        return new Reports(
                run.templates(),
                run.ledger().whole(),
                run.policy(),
                run.run(),
                Classifiers.suggestions(run.policy(), run.ledger().whole(), run.run()));
    }

    /** In lines; a workbook without any takes about as long as some thousand of them. */
    private static IntToLongFunction weights(MonthEndRun run, List<ReportPart> parts) {
        Map<String, Long> lines = run.ledger().lines().byDepartment();
        return number -> EMPTY_WORKBOOK
                + (parts.get(number) instanceof ReportPart.Pack pack ? lines.getOrDefault(pack.department(), 0L) : 0);
    }

    private static Step workbooks(
            Steps steps,
            MonthEndRun run,
            String name,
            String partName,
            String what,
            Supplier<IntStream> numbers,
            Supplier<IntToLongFunction> weights,
            IntFunction<WritePartTasklet> part) {
        return steps.ofParts(name, partName, new WorkbookStage(run, what, numbers), numbers, weights, part);
    }

    @Bean
    Step publishStep(Steps steps, MonthEndRun run) {
        return steps.of("publishStep", new PublishTasklet(run));
    }

    /** One message a recipient, at most once a content. */
    @Bean
    Step deliverStep(Steps steps, MonthEndRun run) {
        return steps.of("deliverStep", new DeliverTasklet(run));
    }

    @Bean
    Step finishStep(Steps steps, MonthEndRun run) {
        return steps.of("finishStep", new FinishTasklet(run));
    }
}
