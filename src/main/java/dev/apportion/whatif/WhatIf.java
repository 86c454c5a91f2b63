package dev.apportion.whatif;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.decide.PolicyAllocation;
import dev.apportion.folder.Home;
import dev.apportion.folder.Progress;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.report.WhatIfReport;
import dev.apportion.report.whatif.OtherPolicy;
import dev.apportion.report.whatif.PolicyOutcome;
import dev.apportion.template.fault.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a complete period with what another policy would make of it. The lines are those in the ledger; neither
 * ledger nor published workbooks are touched.
 */
public final class WhatIf {

    /**
     * Where the comparison is, and its totals in minor units of the run's currency.
     *
     * @param byRates what other exchange rates add
     * @param notCost lines that the other policy takes for no cost
     * @param moved lines that are decided differently or converted at another rate
     * @param items work items whose cost differs, in whichever departments
     */
    public record Result(
            Path file,
            Run run,
            long before,
            long byRates,
            long notCost,
            long after,
            int moved,
            int items,
            List<Message> notes) {

        /** What is missing or too much between the two; zero if they tie. */
        public long difference() {
            return before + byRates - notCost - after;
        }
    }

    private final Home home;
    private final Progress progress;

    public WhatIf(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /**
     * Writes the comparison workbook.
     *
     * @param other the other policy workbook
     * @param output the comparison's file; null for one beside the period's output folder
     * @throws RunFailedException if there is no complete run of the period, or the other policy can't be carried out
     */
    public Result compare(Period period, Path other, @Nullable Path output)
            throws DataFolderInUseException, RunFailedException {
        if (!Files.isRegularFile(other)) {
            throw new RunFailedException(RunFailedException.Kind.USAGE, "There is no policy at " + other + ".");
        }
        if (!LedgerDatabase.exists(home.data())) {
            throw noRun(period);
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            Ledger ledger = new Ledger(database.dataSource());
            Run run = ledger.runs().latestDone(period).orElseThrow(() -> noRun(period));
            return compare(ledger, run, other, output == null ? defaultOutput(period, other) : output);
        } catch (PolicyException | TemplateException e) {
            throw new RunFailedException(RunFailedException.Kind.POLICY, String.valueOf(e.getMessage()), e);
        } catch (AllocationException e) {
            throw new RunFailedException(
                    RunFailedException.Kind.POLICY, other.getFileName() + ": " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new RunFailedException(RunFailedException.Kind.INTERRUPTED, String.valueOf(e.getMessage()), e);
        }
    }

    private Result compare(Ledger ledger, Run run, Path other, Path file)
            throws PolicyException, TemplateException, AllocationException, RunFailedException, IOException {
        Policy policy = PolicyReader.read(other, home.reading());
        WhatIfReport report = WhatIfReport.compile(
                home.templates(),
                policy.settings().language(),
                policy.settings().currency());
        if (!policy.settings().currency().equals(run.currency())) {
            throw new RunFailedException(
                    RunFailedException.Kind.POLICY,
                    other.getFileName() + " reports in " + policy.settings().currency() + ", the run of " + run.period()
                            + " in " + run.currency() + "; amounts in two currencies can't be compared. Set Currency"
                            + " on sheet Settings to " + run.currency() + ".");
        }
        progress.begin("Comparing", "", -1);
        Redecision lines = new Redecision(ledger, run, policy);
        PolicyAllocation allocation = PolicyAllocation.of(policy, run.period(), lines.sums(), lines.lines());
        List<Message> notes = notes(run, policy);
        allocation.allocation().findings().forEach(finding -> notes.add(finding.message()));
        WhatIfReport.Totals totals = report.write(
                policy,
                run,
                new OtherPolicy(String.valueOf(other.getFileName()), Sha256.of(other)),
                new PolicyOutcome(
                        ledger.of(run.id()).sums().all(),
                        ledger.of(run.id()).allocations().loaded(),
                        ledger.of(run.id()).allocations().entries()),
                new PolicyOutcome(
                        lines.sums(),
                        allocation.loaded(),
                        allocation.allocation().entries()),
                lines,
                notes,
                file);
        progress.end(totals.moved() + " lines differ");
        return new Result(
                file,
                run,
                totals.before(),
                totals.byRates(),
                totals.notCost(),
                totals.after(),
                totals.moved(),
                totals.items(),
                notes);
    }

    /** What a reader should know: mainly that spreadsheets aren't read again. */
    private List<Message> notes(Run run, Policy policy) throws IOException, PolicyException {
        List<Message> notes = new ArrayList<>();
        notes.add(Message.of(
                "Lines are taken from the ledger as revision {0} read them; spreadsheets are not read again.",
                run.revision()));
        if (!Files.isRegularFile(home.policy())
                || !Sha256.of(home.policy()).equals(run.basis().policySha256())) {
            notes.add(Message.of(
                    "The policy in input has changed since revision {0}: the figures before are those under the "
                            + "policy that the revision was made with.",
                    run.revision()));
            return notes;
        }
        Policy used = PolicyReader.read(home.policy(), home.reading());
        if (!used.reading().columns().equals(policy.reading().columns())
                || !used.reading().written().equals(policy.reading().written())
                || !used.reading().layouts().equals(policy.reading().layouts())
                || !used.settings().locale().equals(policy.settings().locale())
                || !names(used.departments().values())
                        .equals(names(policy.departments().values()))) {
            notes.add(Message.of("Sheet Columns or Layouts, the departments' names or the locale differ between the "
                    + "policies. A real run would read the spreadsheets again with them, so it may "
                    + "read or reject rows that this comparison doesn't show."));
        }
        return notes;
    }

    private static Set<List<String>> names(Collection<RegisteredDepartment> departments) {
        Set<List<String>> names = new LinkedHashSet<>();
        for (RegisteredDepartment department : departments) {
            List<String> all = new ArrayList<>(department.aliases());
            all.add(department.department().code());
            all.add(department.department().name());
            names.add(all);
        }
        return names;
    }

    private Path defaultOutput(Period period, Path other) {
        String name = String.valueOf(other.getFileName()).replaceFirst("\\.[^.]*$", "");
        Path output = home.output(period);
        return output.resolveSibling(period + " what-if " + name + ".xlsx");
    }

    private static RunFailedException noRun(Period period) {
        return new RunFailedException(
                RunFailedException.Kind.USAGE,
                "There is no complete run of " + period + " to compare with. \"apportion run " + period
                        + "\" starts one.");
    }
}
