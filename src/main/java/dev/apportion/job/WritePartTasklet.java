package dev.apportion.job;

import dev.apportion.report.Reports;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes one workbook into the folder of what is not published yet. Written again, it is the same. */
class WritePartTasklet implements Tasklet {

    private final MonthEndRun run;
    private final Reports reports;
    private final String part;

    WritePartTasklet(MonthEndRun run, Reports reports, String part) {
        this.run = run;
        this.reports = reports;
        this.part = part;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Path folder = run.home().unpublished(run.period());
        reports.write(part, folder);
        run.progress().advance(1);
        return RepeatStatus.FINISHED;
    }
}
