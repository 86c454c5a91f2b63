package dev.apportion.control;

import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.folder.FiledName;
import dev.apportion.folder.Home;
import dev.apportion.intake.review.ReviewReader;
import dev.apportion.policy.Policy;
import dev.apportion.report.review.DecisionsWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one person decided today about held lines, elsewhere than in a review workbook. It is kept as one in the period's
 * folder, so that the next run takes it over like any other; until then it can be taken back.
 */
public final class OwnDecisions {

    /** Not looked at by whoever reads the folder. */
    private static final String UNFINISHED = ".decisions.tmp";

    private final Home home;
    private final Period period;
    private final Policy policy;
    private final String who;
    private final LocalDate day;

    /**
     * Of a person and a day.
     *
     * @param policy what decisions are read by
     */
    public OwnDecisions(Home home, Period period, Policy policy, String who, LocalDate day) {
        this.home = home;
        this.period = period;
        this.policy = policy;
        this.who = who;
        this.day = day;
    }

    /** What is decided until now, in order. */
    public List<ReviewerDecision> all() {
        Path file = file();
        return Files.exists(file)
                ? ReviewReader.read(file, home.reading(), policy, period).decisions()
                : List.of();
    }

    /** Decides lines or activities, in place of what was decided about the same ones. */
    public void add(List<ReviewerDecision> decisions) throws IOException {
        synchronized (OwnDecisions.class) {
            List<ReviewerDecision> all = new ArrayList<>(all());
            all.removeIf(known -> decisions.stream().anyMatch(known::isAboutTheSame));
            all.addAll(decisions);
            write(all);
        }
    }

    /** Takes decisions back. */
    public void remove(Predicate<ReviewerDecision> which) throws IOException {
        synchronized (OwnDecisions.class) {
            List<ReviewerDecision> all = new ArrayList<>(all());
            if (all.removeIf(which)) {
                write(all);
            }
        }
    }

    /** In one move: a run sees all of it or what was there before. */
    private void write(List<ReviewerDecision> decisions) throws IOException {
        Path file = file();
        if (decisions.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Path unfinished = file.resolveSibling(UNFINISHED);
        DecisionsWorkbook.write(unfinished, decisions, who, day);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file() {
        return home.input(period)
                .resolve(FiledName.of("decisions " + day + " " + who.replaceAll("[/\\\\]", " ") + ".xlsx", "xlsx")
                        .with(""));
    }
}
