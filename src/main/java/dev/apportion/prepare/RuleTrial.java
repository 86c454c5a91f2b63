package dev.apportion.prepare;

import dev.apportion.access.TemporaryFiles;
import dev.apportion.classify.RuleCheck;
import dev.apportion.classify.rule.RuleTable;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Sha256;
import dev.apportion.folder.Home;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.Rule;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.report.layout.NewRule;
import dev.apportion.report.layout.RulesWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A policy with one more rule, as a workbook that nobody uses yet. It is made of the one that waits beside the policy in use, or
 * of that. The rule comes last, so that it takes nothing from others; but before one that holds the lines it is made for.
 */
public final class RuleTrial implements Closeable {

    private final Path file;
    private final String madeOf;
    private final Policy policy;
    private final Rule rule;

    private RuleTrial(Path file, String madeOf, Policy policy, Rule rule) {
        this.file = file;
        this.madeOf = madeOf;
        this.policy = policy;
        this.rule = rule;
    }

    /**
     * Tries a rule.
     *
     * @param lines what it is made for
     * @throws PolicyException with what is wrong with the rule, or was with the policy before
     */
    public static RuleTrial of(Home home, NewRule written, List<CostLine> lines) throws PolicyException, IOException {
        Path base = new ProposedPolicy(home).newest();
        String madeOf = Sha256.of(base);
        Policy before = PolicyReader.read(base, home.reading());
        Path file = Files.createTempFile(TemporaryFiles.folder(), "rule", ".xlsx");
        try {
            int row = RulesWriter.write(base, file, written, holding(before, lines));
            Policy policy = PolicyReader.read(file, home.reading());
            Rule rule = policy.classification().rules().stream()
                    .filter(one -> one.row() == row)
                    .findFirst()
                    .orElseThrow(() -> new IOException("The rule can't be found in the policy that it was added to"));
            return new RuleTrial(file, madeOf, policy, rule);
        } catch (PolicyException | IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** The row of the first rule that holds one of the lines; null if none does. */
    private static @Nullable Integer holding(Policy policy, List<CostLine> lines) {
        RuleTable table = new RuleTable(policy.classification().rules());
        return lines.stream()
                .map(table::first)
                .filter(position -> position >= 0)
                .map(table::rule)
                .filter(rule -> rule.outcome() == Rule.Outcome.HOLD)
                .map(Rule::row)
                .min(Integer::compare)
                .orElse(null);
    }

    /** The workbook with the rule. */
    public Path file() {
        return file;
    }

    /** SHA-256 of the workbook that it was made of. */
    public String madeOf() {
        return madeOf;
    }

    /** The policy with the rule. */
    public Policy policy() {
        return policy;
    }

    public Rule rule() {
        return rule;
    }

    /** What the rules say of each other where this one is concerned, as {@code check} would tell it. */
    public List<Finding> findings() {
        return RuleCheck.check(policy).stream().filter(this::isOfTheRule).toList();
    }

    /** Whether a rule above it matches all that it matches, so that it can never decide anything. */
    public boolean neverFires() {
        return findings().stream().anyMatch(finding -> finding.code() == FindingCode.RULE_NEVER_FIRES);
    }

    private boolean isOfTheRule(Finding finding) {
        return finding.source() != null
                && Objects.requireNonNull(finding.source()).row() == rule.row();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
