package dev.apportion.web.decide;

import dev.apportion.control.OwnDecisions;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.folder.Refusals;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.policy.Policy;
import dev.apportion.report.review.ReviewForm;
import dev.apportion.web.decide.GroupView.LineView;
import dev.apportion.web.shell.ToldException;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What is held in the latest run of a month, and what this person decides of it. */
public final class Deciding {

    /** Characters of a reason or a work item; the pages' fields take no more. */
    private static final int LONGEST = 300;

    private final Workplace workplace;
    private final Words words;

    private final TakenLines taken = new TakenLines();

    /** Of the run that was looked at last: finding suggestions takes a while. */
    private @Nullable HeldLines known;

    public Deciding(Workplace workplace, Words words) {
        this.workplace = workplace;
        this.words = words;
    }

    /** The held lines of the latest complete run; empty if there is none. */
    public synchronized Optional<HeldLines> held(Period period)
            throws RunFailedException, DataFolderInUseException, IOException {
        Policy policy = workplace.policy();
        return workplace.look(ledger -> {
            Optional<Run> run = ledger.runs().latestDone(period);
            if (run.isPresent() && (known == null || !known.isOf(run.get(), policy))) {
                known = HeldLines.of(policy, ledger, run.get());
            }
            return run.isPresent() ? Optional.ofNullable(known) : Optional.empty();
        });
    }

    /**
     * Those of the run that a page showed.
     *
     * @throws RunFailedException if there is a newer one, in which groups have other numbers
     */
    HeldLines held(Period period, long runId) throws RunFailedException, DataFolderInUseException, IOException {
        return held(period)
                .filter(held -> held.runId() == runId)
                .orElseThrow(
                        () -> Refusals.usage("The month was run again since this page was loaded. Load it again."));
    }

    /** The groups of a page, with what is decided of them. */
    List<GroupView> groups(HeldLines held, Period period, int first, int count) throws RunFailedException {
        Choices choices = Choices.of(own(period).all());
        return held.groups().values().stream()
                .skip(first)
                .limit(count)
                .map(group -> view(held, group, period, choices))
                .toList();
    }

    /** One group. */
    GroupView group(HeldLines held, Period period, int number) throws RunFailedException {
        return view(held, known(held, number), period, Choices.of(own(period).all()));
    }

    /** The lines of one department. */
    public List<LineView> ofDepartment(HeldLines held, Period period, String department) throws RunFailedException {
        Choices choices = Choices.of(own(period).all());
        return held.lines().values().stream()
                .flatMap(List::stream)
                .filter(line -> line.department().equals(department))
                .map(line -> new LineView(line, money(line.amount(), line.currency()), choices.about(line, period)))
                .toList();
    }

    /** Decides one line of these departments; what belongs to others is as if it were not there. */
    public void decideOf(List<String> departments, HeldLines held, Period period, String key, CostType type, String why)
            throws RunFailedException, IOException {
        decide(held, period, groupOf(departments, held, key), key, type, "", false, why);
    }

    /** Takes back what was decided so. */
    public void undoOf(List<String> departments, HeldLines held, Period period, String key)
            throws RunFailedException, IOException {
        undo(held, period, groupOf(departments, held, key), key);
    }

    private static int groupOf(List<String> departments, HeldLines held, String key) {
        return held.lines().values().stream()
                .flatMap(List::stream)
                .filter(line -> line.key().equals(key) && departments.contains(line.department()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .group();
    }

    /** How many of the held lines are decided until now. */
    long decided(HeldLines held, Period period) throws RunFailedException {
        Choices choices = Choices.of(own(period).all());
        return held.lines().values().stream()
                .flatMap(List::stream)
                .filter(line -> choices.about(line, period) != null)
                .count();
    }

    private static ReviewForm.Group known(HeldLines held, int number) {
        ReviewForm.Group group = held.groups().get(number);
        if (group == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return group;
    }

    private GroupView view(HeldLines held, ReviewForm.Group group, Period period, Choices choices) {
        List<LineView> lines = held.lines().getOrDefault(group.group(), List.of()).stream()
                .map(line -> new LineView(line, money(line.amount(), line.currency()), choices.about(line, period)))
                .toList();
        return GroupView.of(group, money(group.amount(), group.currency()), lines);
    }

    private String money(BigDecimal amount, String currency) {
        return words.money(amount, CurrencyUnit.of(currency));
    }

    /**
     * Decides a group, or one line of it.
     *
     * @param key of the line; null for all that are listed
     * @param activity whether the activity is decided from now on
     * @throws RunFailedException if the work item isn't registered as the type
     */
    void decide(
            HeldLines held,
            Period period,
            int number,
            @Nullable String key,
            CostType type,
            String workItem,
            boolean activity,
            String why)
            throws RunFailedException, IOException {
        known(held, number);
        String code = written(held.policy(), workItem.strip());
        if (!code.isEmpty()
                && !code.startsWith(ReviewerDecision.NEW)
                && held.policy()
                        .register()
                        .workItem(code)
                        .filter(item -> item.type() == type)
                        .isEmpty()) {
            throw Refusals.usage(words.of("decide.unregistered", code, words.of("type." + type.name())));
        }
        List<ReviewForm.HeldLine> lines = held.lines().getOrDefault(number, List.of()).stream()
                .filter(line -> key == null || line.key().equals(key))
                .limit(activity ? 1 : Long.MAX_VALUE)
                .toList();
        if (lines.isEmpty()
                || Math.max(why.length(), workItem.length()) > LONGEST
                || (activity && lines.get(0).activity() == null)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Optional<String> other = taken.take(workplace.who(), held.runId(), keys(lines));
        if (other.isPresent()) {
            throw new ToldException(words.of("decide.taken", other.get()));
        }
        own(period)
                .add(lines.stream()
                        .map(line -> new ReviewerDecision(
                                activity ? ReviewerDecision.Scope.ACTIVITY : ReviewerDecision.Scope.LINE,
                                line.key(),
                                line.department(),
                                line.activity(),
                                period,
                                type,
                                code.isEmpty() ? null : code,
                                workplace.who(),
                                today(),
                                why.strip()))
                        .distinct()
                        .toList());
    }

    /** What is written for a work item: a code, or a new one's code and name after the word for it. */
    private String written(Policy policy, String workItem) {
        int colon = workItem.indexOf(':');
        String word = colon < 0 ? "" : workItem.substring(0, colon).strip();
        String named = workItem.substring(colon + 1).strip();
        return !word.equalsIgnoreCase(words.of("decide.new"))
                        || named.isEmpty()
                        || policy.register().workItem(named).isPresent()
                ? workItem
                : ReviewerDecision.NEW + named;
    }

    /** Takes back what is decided of a group, or of one line. */
    void undo(HeldLines held, Period period, int number, @Nullable String key) throws RunFailedException, IOException {
        known(held, number);
        List<ReviewForm.HeldLine> lines = held.lines().getOrDefault(number, List.of()).stream()
                .filter(line -> key == null || line.key().equals(key))
                .toList();
        taken.giveBack(workplace.who(), held.runId(), keys(lines));
        own(period).remove(decision -> lines.stream()
                .anyMatch(line -> decision.covers(line.key(), line.department(), line.activity(), period)));
    }

    private static List<String> keys(List<ReviewForm.HeldLine> lines) {
        return lines.stream().map(ReviewForm.HeldLine::key).toList();
    }

    private OwnDecisions own(Period period) throws RunFailedException {
        return new OwnDecisions(workplace.home(), period, workplace.policy(), workplace.who(), today());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }
}
