package dev.apportion.endtoend;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For a child process: halts it, as a power cut would, at the instant when Spring Batch has committed that a file's step is complete
 * and none of its listeners knows yet. Which file, the property {@code halt.after.file} says.
 */
final class HaltAfterFile implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The exit code of a halted process. */
    static final int HALTED = 99;

    /** The command line of a run of October that is halted after the file of that number. */
    static List<String> command(WorkingFolder folder, int file) throws IOException {
        Path hook = Files.createDirectories(folder.folder().resolve("hook/META-INF"));
        Files.writeString(
                hook.resolve("spring.factories"),
                ApplicationContextInitializer.class.getName() + "=" + HaltAfterFile.class.getName() + "\n");
        String classes = System.getProperty("java.class.path") + File.pathSeparator + hook.getParent();
        return ChildProcess.command(folder, List.of("-Dhalt.after.file=" + file, "-cp", classes), "run", "2026-10");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (name.equals("collectFileStep")) {
                    // The last to be registered is the first to be told.
                    DataSource ledger = context.getBean(DataSource.class);
                    ((AbstractStep) bean).registerStepExecutionListener(new Halt(ledger));
                }
                return bean;
            }
        });
    }

    private record Halt(DataSource ledger) implements StepExecutionListener {

        @Override
        public @Nullable ExitStatus afterStep(StepExecution step) {
            if (step.getStepName().equals("collectFileStep:" + System.getProperty("halt.after.file"))) {
                // All that was committed is to be found again.
                JdbcClient.create(ledger).sql("SET FILES WRITE DELAY FALSE").update();
                Runtime.getRuntime().halt(HALTED);
            }
            return null;
        }
    }
}
