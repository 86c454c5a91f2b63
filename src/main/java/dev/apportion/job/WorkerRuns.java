package dev.apportion.job;

import dev.apportion.access.TemporaryFiles;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.NumberedFiles;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.folder.Home;
import dev.apportion.folder.Progress;
import dev.apportion.folder.ReceivedFiles;
import dev.apportion.folder.RecordedCorrections;
import dev.apportion.job.remote.RunSteps;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.Steps;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.policy.Policy;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.report.Reports;
import dev.apportion.setting.SettingValues;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** The runs that a worker does parts of. */
final class WorkerRuns implements RunSteps.Source, Closeable {

    private static final JobExecutionListener NONE = new JobExecutionListener() {};

    private final Home home;
    private final LedgerDatabase database;
    private final Ledger ledger;
    private final int most;
    private final Map<Long, Open> open = new LinkedHashMap<>(16, 0.75f, true);

    private static final class Open {
        private final ConfigurableApplicationContext context;
        private int users;

        private Open(ConfigurableApplicationContext context) {
            this.context = context;
        }
    }

    /** @param sideBySide how many parts are done at once, perhaps each of another run */
    WorkerRuns(Home home, LedgerDatabase database, int sideBySide) {
        this.home = home;
        this.database = database;
        this.ledger = new Ledger(database.dataSource());
        this.most = sideBySide + 1;
    }

    /** Gives workers the policy, templates and corrections that a run begins with: those in the folder may change meanwhile. */
    static void prepare(Home home, Period period, ReceivedFiles received, RunLedger run) throws IOException {
        List<Path> files = new ArrayList<>(List.of(home.policy()));
        files.addAll(home.templateFiles());
        received.corrections()
                .files()
                .forEach(corrections -> files.add(home.input(period).resolve(corrections.name())));
        run.kept().replace(home.folder(), files);
    }

    @Override
    public boolean with(long runId, long jobExecutionId, RunSteps.Work work) throws Exception {
        Open used = use(runId, jobExecutionId);
        try {
            return work.on(new RunSteps(
                    used.context.getBean(Steps.class),
                    used.context.getBean(JobRepository.class),
                    used.context.getBean(PlatformTransactionManager.class)));
        } finally {
            synchronized (this) {
                used.users--;
            }
        }
    }

    /** By execution, since a run that goes on later may see decisions that were not there before. */
    private synchronized Open use(long runId, long jobExecutionId) throws Exception {
        Open used = open.get(jobExecutionId);
        if (used == null) {
            used = new Open(MonthEndContext.of(run(runId), NONE, null));
            open.put(jobExecutionId, used);
        }
        used.users++;
        closeUnused();
        return used;
    }

    private void closeUnused() {
        Iterator<Open> eldest = open.values().iterator();
        while (open.size() > most && eldest.hasNext()) {
            Open candidate = eldest.next();
            if (candidate.users == 0) {
                candidate.context.close();
                eldest.remove();
            }
        }
    }

    private MonthEndRun run(long runId) throws Exception {
        Run run = ledger.runs().byId(runId);
        RunLedger kept = ledger.of(runId);
        Path folder = Files.createTempDirectory(TemporaryFiles.folder(), "rules");
        try {
            kept.kept().unpack(folder);
            Home rules = new Home(folder);
            if (!Files.exists(rules.policy())
                    || !Sha256.of(rules.policy()).equals(run.basis().policySha256())) {
                throw new IOException("The policy changed as the run began. Run again.");
            }
            List<SourceFile> files = kept.files().all();
            Policy policy = PolicyReader.read(rules.policy(), home.reading());
            return new MonthEndRun(
                    home,
                    run,
                    policy,
                    Reports.compile(
                            rules.templates(),
                            policy.settings().language(),
                            policy.settings().currency()),
                    database,
                    kept,
                    new NumberedFiles(files),
                    ledger.decisions().all(),
                    RecordedCorrections.of(files, rules.input(run.period()), home.reading()),
                    MailSettings.from(SettingValues.of(Map.of())),
                    Progress.SILENT);
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    @Override
    public synchronized void close() {
        open.values().forEach(used -> used.context.close());
        open.clear();
    }
}
