package dev.apportion.job.bench;

import dev.apportion.sheet.open.ReadSettings;
import dev.apportion.allocate.Allocator;
import dev.apportion.classify.Classifier;
import dev.apportion.classify.History;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Period;
import dev.apportion.cost.WorkItem;
import dev.apportion.policy.Policy;
import dev.apportion.policy.workbook.PolicyReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The month as a Java team would build it from libraries: Spring Batch, a partition a file; excel-streaming-reader;
 * {@code JdbcBatchItemWriter} into the same embedded database with the same settings; sums by SQL; JXLS streaming for a pack
 * each department. It shares the policy, the classifier and the allocator. It has no findings, no rejected rows, no control
 * totals, no resuming, no mail. Usage: {@code LibraryReference HOME OUTPUT}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class,
    BatchAutoConfiguration.class
})
class LibraryReference {

    private static final Period PERIOD = Period.parse("2026-10");
    private static final int CHUNK = 2000;
    private static final String TABLE = "CREATE TABLE line (file VARCHAR(200), row_no INTEGER, department VARCHAR(100),"
            + " activity VARCHAR(500), account VARCHAR(500), description VARCHAR(4000), supplier VARCHAR(500),"
            + " document VARCHAR(500), cost_date DATE, minor BIGINT, cost_type VARCHAR(9), work_item VARCHAR(500),"
            + " evidence VARCHAR(4000), PRIMARY KEY (file, row_no))";

    /** A line with what was decided, as it is stored. */
    record Decided(CostLine line, @Nullable CostType type, @Nullable String workItem, String evidence) {}

    public static void main(String[] args) throws Exception {
        Path output = Files.createDirectories(Path.of(args[1]));
        try (var context = new SpringApplicationBuilder(LibraryReference.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(Map.of(
                        "reference.home", args[0],
                        "reference.output", args[1],
                        "logging.level.root", "WARN",
                        "spring.main.banner-mode", "off",
                        "spring.batch.job.enabled", "false",
                        "spring.batch.jdbc.initialize-schema", "always",
                        "spring.batch.jdbc.isolation-level-for-create", "read_committed",
                        "spring.datasource.username", "SA",
                        "spring.datasource.url",
                                "jdbc:hsqldb:file:" + output.resolve("reference")
                                        + ";hsqldb.tx=mvcc;hsqldb.write_delay=true;hsqldb.default_table_type=cached"
                                        + ";hsqldb.log_size=200;hsqldb.cache_rows=200000;hsqldb.cache_size=100000"))
                .run()) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            jdbc.execute(TABLE);
            jdbc.execute("CREATE INDEX line_department ON line (department)");
            JobExecution execution =
                    context.getBean(JobOperator.class).start(context.getBean(Job.class), new JobParameters());
            execution.getStepExecutions().stream()
                    .filter(step -> !step.getStepName().contains(":"))
                    .forEach(step -> System.out.printf(
                            Locale.ROOT,
                            "%s %.1f s%n",
                            step.getStepName(),
                            java.time.Duration.between(step.getStartTime(), step.getEndTime())
                                            .toMillis()
                                    / 1000.0));
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new IllegalStateException(execution.getAllFailureExceptions().get(0));
            }
            System.out.println("total "
                    + BigDecimal.valueOf(jdbc.queryForObject("SELECT SUM(minor) FROM line", Long.class), 2));
            jdbc.execute("SHUTDOWN");
        }
    }

    @Bean
    Policy policy(@Value("${reference.home}") Path home) throws Exception {
        return PolicyReader.read(home.resolve("input/policy.xlsx"), ReadSettings.USUAL);
    }

    @Bean
    Job job(JobRepository repository, Step readStep, Step allocateStep, Step packsStep) {
        return new JobBuilder("reference", repository)
                .start(readStep)
                .next(allocateStep)
                .next(packsStep)
                .build();
    }

    @Bean
    Step readStep(JobRepository repository, Step readFileStep, TaskExecutor executor, @Value("${reference.home}") Path home)
            throws IOException {
        List<String> files;
        try (Stream<Path> found = Files.list(home.resolve("input/2026-10"))) {
            files = found.map(Path::toString).sorted().toList();
        }
        return new StepBuilder("read", repository)
                .partitioner("readFile", partitions("file", files))
                .step(readFileStep)
                .taskExecutor(executor)
                .build();
    }

    @Bean
    Step readFileStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            StreamedSheetReader reader,
            JdbcBatchItemWriter<Decided> writer,
            Policy policy) {
        Classifier classifier = new Classifier(policy, PERIOD, List.of(), History.NONE);
        return new StepBuilder("readFile", repository)
                .<CostLine, Decided>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .processor(line -> {
                    var decision = classifier.classify(line);
                    return new Decided(line, decision.type(), decision.workItem(), decision.evidence().toString());
                })
                .writer(writer)
                .build();
    }

    @Bean
    @StepScope
    StreamedSheetReader reader(@Value("#{stepExecutionContext['file']}") Path file) {
        return new StreamedSheetReader(file, PERIOD);
    }

    @Bean
    JdbcBatchItemWriter<Decided> writer(DataSource dataSource) {
        return new JdbcBatchItemWriterBuilder<Decided>()
                .dataSource(dataSource)
                .sql("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .itemPreparedStatementSetter((decided, insert) -> {
                    CostLine line = decided.line();
                    insert.setString(1, line.source().file());
                    insert.setInt(2, line.source().row());
                    insert.setString(3, line.department());
                    insert.setString(4, line.activity().code());
                    insert.setString(5, line.account().code());
                    insert.setString(6, line.posting().description());
                    insert.setString(7, line.posting().supplier());
                    insert.setString(8, line.posting().document());
                    insert.setDate(9, line.posting().date() == null ? null : Date.valueOf(line.posting().date()));
                    insert.setLong(10, line.minor());
                    insert.setString(11, decided.type() == null ? null : decided.type().name());
                    insert.setString(12, decided.workItem());
                    insert.setString(13, decided.evidence());
                })
                .build();
    }

    @Bean
    Step allocateStep(
            JobRepository repository, PlatformTransactionManager transactions, JdbcTemplate jdbc, Policy policy) {
        return new StepBuilder("allocate", repository)
                .tasklet(
                        (contribution, context) -> {
                            List<DirectCost> costs = jdbc.query(
                                    "SELECT department, cost_type, work_item, account, SUM(minor), COUNT(*) FROM line"
                                            + " WHERE cost_type IS NOT NULL"
                                            + " GROUP BY department, cost_type, work_item, account",
                                    (row, number) -> new DirectCost(
                                            row.getString(1),
                                            new WorkItem(
                                                    row.getString(3),
                                                    row.getString(3),
                                                    CostType.valueOf(row.getString(2)),
                                                    row.getString(1)),
                                            row.getString(4),
                                            row.getLong(5),
                                            BigDecimal.ZERO,
                                            row.getLong(6)));
                            System.out.println("entries "
                                    + Allocator.allocate(policy, PERIOD, costs)
                                            .entries()
                                            .size());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Step packsStep(JobRepository repository, Step packStep, TaskExecutor executor, Policy policy) {
        return new StepBuilder("packs", repository)
                .partitioner(
                        "pack",
                        partitions("department", List.copyOf(policy.departments().keySet())))
                .step(packStep)
                .taskExecutor(executor)
                .build();
    }

    @Bean
    Step packStep(JobRepository repository, PlatformTransactionManager transactions, JxlsPackTasklet pack) {
        return new StepBuilder("pack", repository).tasklet(pack, transactions).build();
    }

    @Bean
    @StepScope
    JxlsPackTasklet pack(
            @Value("#{stepExecutionContext['department']}") String department,
            @Value("${reference.output}") Path output,
            JdbcTemplate jdbc) {
        return new JxlsPackTasklet(department, output, jdbc);
    }

    @Bean
    ThreadPoolTaskExecutor executor() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(Math.max(2, Runtime.getRuntime().availableProcessors()));
        return executor;
    }

    private static Partitioner partitions(String name, List<String> values) {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new TreeMap<>();
            values.forEach(value -> partitions.put(value, new ExecutionContext(Map.of(name, value))));
            return partitions;
        };
    }
}
