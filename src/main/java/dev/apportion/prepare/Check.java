package dev.apportion.prepare;

import dev.apportion.allocate.PolicyFaults;
import dev.apportion.classify.Classifier;
import dev.apportion.classify.DeclaredWords;
import dev.apportion.classify.History;
import dev.apportion.classify.RuleCheck;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.decide.DecidedLine;
import dev.apportion.decide.LineDecisions;
import dev.apportion.decide.LineSums;
import dev.apportion.decide.MissingDepartments;
import dev.apportion.decide.PolicyAllocation;
import dev.apportion.decide.PolicyReview;
import dev.apportion.folder.CostToRead;
import dev.apportion.folder.DiskTrouble;
import dev.apportion.folder.Home;
import dev.apportion.folder.InputFiles;
import dev.apportion.folder.MonthCorrections;
import dev.apportion.folder.ReceivedFiles;
import dev.apportion.folder.RequiredInput;
import dev.apportion.folder.RunFailedException;
import dev.apportion.intake.DepartmentalWorkbook;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.report.Reports;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.template.fault.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and validates everything that a run would read: writes nothing. Of the ledger it takes reviewers' decisions
 * alone.
 */
public final class Check {

    /**
     * What was found.
     *
     * @param findings the gravest first
     */
    public record Result(List<FileResult> files, List<Finding> findings) {

        /** Whether a run would need nobody's attention for what is in the files. */
        public boolean clean() {
            return correct() && held() == 0;
        }

        /** Whether there is nothing to correct, be there lines to decide or not. */
        public boolean correct() {
            return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR)
                    && files.stream().allMatch(file -> file.rejected() == 0);
        }

        /** Lines that a run would hold for what they say. */
        public long held() {
            return files.stream().mapToLong(FileResult::held).sum();
        }
    }

    /**
     * Rows of one file; held ones are among the accepted.
     *
     * @param cells what of rejected rows could not be read, cell by cell; of very many the first
     */
    public record FileResult(
            String name,
            long accepted,
            long held,
            long rejected,
            long ignored,
            List<SheetReading> sheets,
            List<FaultyCell> cells) {}

    /** A cell of a rejected row that could not be read. */
    public record FaultyCell(String sheet, RowOutcome.CellFault fault) {}

    private final Home home;
    private final Path folder;
    private final Policy policy;
    private final Period period;
    private final LineDecisions decisions;
    private final DeclaredWords declared;
    private final List<Finding> findings = new ArrayList<>();
    /** Numbers of the rules that a line met. */
    private final Set<Integer> rules = new HashSet<>();

    /** Departments with a line that counts. */
    private final Set<String> present = new HashSet<>();

    private final List<FileResult> files = new ArrayList<>();
    private final LineSums sums = new LineSums();
    private final List<CostLine> undecided = new ArrayList<>();

    private Check(Home home, Policy policy, Period period, List<ReviewerDecision> reviewed) {
        this.home = home;
        this.folder = home.input(period);
        this.policy = policy;
        this.period = period;
        this.declared = new DeclaredWords(policy);
        this.decisions = LineDecisions.of(policy, period, new Classifier(policy, period, reviewed, History.NONE));
    }

    /**
     * Checks a period; the policy and the templates alone if there is no folder for it.
     *
     * @throws RunFailedException if there is no policy, or it can't be read or a template can't
     * @throws DataFolderInUseException if a run goes on, whose decisions aren't known yet
     */
    public static Result of(Home home, Period period) throws RunFailedException, DataFolderInUseException {
        RequiredInput.policy(home);
        try {
            Policy policy = PolicyReader.read(home.policy(), home.reading());
            Path folder = home.input(period);
            ReceivedFiles received = Files.isDirectory(folder)
                    ? ReceivedFiles.of(InputFiles.find(folder), folder, home.reading(), policy)
                    : ReceivedFiles.NONE;
            ReturnedReviews reviews = ReturnedReviews.of(home, policy, period, received.files());
            Check check = new Check(home, policy, period, reviews.decisions());
            Reports.compile(
                    home.templates(),
                    policy.settings().language(),
                    policy.settings().currency());
            if (Files.isDirectory(folder)) {
                check.findings.addAll(reviews.findings());
                check.examineFolder(received);
            } else {
                check.findings.add(new Finding(
                        FindingCode.NO_FOLDER,
                        null,
                        null,
                        null,
                        Message.of("There is no folder {0}: only the policy and the templates were checked.", folder)));
            }
            check.findings.addAll(RuleCheck.check(policy));
            check.examinePolicy();
            check.findings.sort(Comparator.comparing(Finding::severity).reversed());
            return new Result(check.files, check.findings);
        } catch (PolicyException | TemplateException e) {
            throw RunFailedException.policy(e);
        } catch (IOException | UncheckedIOException e) {
            throw RunFailedException.interrupted(e);
        }
    }

    /**
     * Checks one file with the corrections of its cells that are recorded in the period's folder.
     *
     * @throws RunFailedException as for {@link #of(Home, Period)}
     */
    public static Result of(Home home, Period period, Path file) throws RunFailedException {
        try {
            return of(home, period, file, new MonthCorrections(home).in(home.input(period)));
        } catch (IOException e) {
            throw RunFailedException.interrupted(e);
        }
    }

    /**
     * Checks one file, wherever it is, as if it were the only one of a period. Of the ledger nothing is asked.
     *
     * @param recorded corrections of the period
     * @throws RunFailedException as for {@link #of(Home, Period)}
     */
    public static Result of(Home home, Period period, Path file, Corrections recorded) throws RunFailedException {
        RequiredInput.policy(home);
        try {
            Policy policy = PolicyReader.read(home.policy(), home.reading());
            Check check = new Check(home, policy, period, List.of());
            check.read(
                    file,
                    InputFiles.name(home.input(period), file),
                    recorded.isEmpty() ? List.of() : recorded.of(Sha256.of(file)));
            check.findings.sort(Comparator.comparing(Finding::severity).reversed());
            return new Result(check.files, check.findings);
        } catch (PolicyException e) {
            throw RunFailedException.policy(e);
        } catch (IOException | UncheckedIOException e) {
            throw RunFailedException.interrupted(e);
        }
    }

    private void examineFolder(ReceivedFiles received) {
        findings.addAll(received.findings());
        int first = findings.size();
        received.files().stream()
                .filter(file -> file.state() == SourceFile.State.FOUND)
                .forEach(file -> read(
                        folder.resolve(file.name()),
                        file.name(),
                        received.corrections().of(file.sha256())));
        if (files.stream().allMatch(file -> file.accepted() + file.rejected() + file.ignored() == 0)) {
            CostToRead.lacking(received, folder, home.reading(), policy, period)
                    .ifPresent(message -> findings.add(
                            first, new Finding(FindingCode.NO_COST, null, null, null, Message.plain(message))));
        }
        findings.addAll(MissingDepartments.of(policy, period, present));
        findings.addAll(declared.findings());
        findings.addAll(RuleCheck.neverFired(policy, period, rules));
    }

    private void examinePolicy() {
        List<DirectCost> costs = PolicyAllocation.costs(policy, sums.sums());
        findings.addAll(PolicyFaults.of(policy, period, costs));
        findings.addAll(PolicyReview.of(policy, period, costs, undecided));
    }

    private void read(Path path, String name, List<CellCorrection> corrections) {
        long accepted = 0;
        long held = 0;
        long rejected = 0;
        long ignored = 0;
        CellFaults faults = new CellFaults();
        try (DepartmentalWorkbook workbook =
                DepartmentalWorkbook.open(path, name, home.reading(), policy, period, corrections)) {
            for (RowOutcome row = workbook.read(); row != null; row = workbook.read()) {
                if (row instanceof RowOutcome.Accepted line) {
                    Optional<Classifier.NotCost> notCost = decisions.notCost(line.line());
                    if (notCost.isPresent()) {
                        rules.add(notCost.get().rule());
                        ignored++;
                        continue;
                    }
                    accepted++;
                    present.add(line.line().department());
                    findings.addAll(line.findings());
                    held += isHeld(line) ? 1 : 0;
                } else if (row instanceof RowOutcome.Rejected faulty) {
                    rejected++;
                    faults.add(faulty);
                } else {
                    ignored++;
                }
            }
            findings.addAll(faults.findings());
            findings.addAll(workbook.findings());
            files.add(new FileResult(name, accepted, held, rejected, ignored, workbook.readings(), faults.cells()));
        } catch (UnreadableWorkbookException e) {
            if (!DiskTrouble.isOfOneFile(e, path)) {
                throw new UncheckedIOException(e);
            }
            findings.add(new Finding(FindingCode.UNREADABLE, null, new Source(name, "", 0), null, e.words()));
        }
    }

    /** Whether it is held for what it says. Cost without a rate will be held too, but its decision is known. */
    private boolean isHeld(RowOutcome.Accepted row) {
        CostLine line = row.line();
        DecidedLine decided = decisions.decide(line, row.heldFor());
        Decision decision = decided.classified();
        declared.add(line, decision.kind());
        findings.addAll(decision.findings());
        if (decision.rule() != null) {
            rules.add(decision.rule());
        }
        if (decided.noRate() != null) {
            findings.add(Finding.of(
                    FindingCode.NO_RATE,
                    line,
                    Message.of(
                            "{0}. Add or correct the rate on the Rates sheet of the policy for {1}.",
                            decided.noRate(), period.month())));
        }
        if (decision.held() || row.heldFor() != null) {
            if (!line.period().equals(period)) {
                findings.add(ofAnotherPeriod(line));
            }
            undecided.add(line);
            return true;
        }
        if (decided.noRate() == null) {
            sums.add(line, decision, decided.reportingMinor());
        }
        return false;
    }

    /** Most often the whole file is last month's, which no review should have to find out. */
    private Finding ofAnotherPeriod(CostLine line) {
        FindingCode code = line.period().compareTo(period) < 0 ? FindingCode.PRIOR_PERIOD : FindingCode.LATER_PERIOD;
        return Finding.of(
                Finding.Severity.WARNING,
                code,
                line,
                Message.of(
                        "This line is of {0} and will be held. If the whole file is, ask for that of {1}.",
                        line.period().month(), period.month()));
    }
}
