package dev.apportion.web.close;

import dev.apportion.control.ClosingChecklist;
import dev.apportion.control.ClosingChecklist.Kind;
import dev.apportion.control.NotCounted;
import dev.apportion.cost.Period;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.policy.Settings;
import dev.apportion.web.access.Permission;
import dev.apportion.web.access.Person;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Finds what the page shows. */
final class Closing {

    private final Workplace workplace;
    private final Words words;

    Closing(Workplace workplace, Words words) {
        this.workplace = workplace;
        this.words = words;
    }

    /** Of the latest complete run; empty if there is none. */
    Optional<CloseView> of(Period period) throws Exception {
        Settings.Controls controls = workplace.policy().settings().controls();
        return workplace.look(ledger -> {
            Optional<Run> run = ledger.runs().latestDone(period);
            return run.isEmpty() ? Optional.empty() : Optional.of(view(ledger, run.get(), controls));
        });
    }

    private CloseView view(Ledger ledger, Run run, Settings.Controls controls) throws IOException {
        ClosingChecklist list = ClosingChecklist.of(workplace.home(), ledger, run, controls, workplace.who());
        boolean mayClose = list.items().stream()
                .allMatch(item -> item.fulfilled() || item.kind() == Kind.DECIDED || item.kind() == Kind.COMPLETE);
        return new CloseView(
                run.id(),
                run.revision(),
                run.basis().preparedBy(),
                list.items().stream().map(item -> check(item, list, run)).toList(),
                controls.approval(),
                list.approval().map(this::by).orElse(null),
                Objects.requireNonNull(Person.present()).may(Permission.APPROVE)
                        && !run.basis().isPreparedBy(workplace.who()),
                list.closing().map(this::by).orElse(null),
                list.closing().map(AuditEntry::hash).orElse(null),
                mayClose && list.closing().isEmpty(),
                list.heldMinor() != 0,
                !list.completeness().isWhole(),
                NotCounted.lines(list.completeness()),
                messages(ledger, run.period()));
    }

    private CloseView.Check check(ClosingChecklist.Item item, ClosingChecklist list, Run run) {
        String detail =
                switch (item.kind()) {
                    case DECIDED -> item.fulfilled() ? "" : words.money(list.heldMinor(), run.currency());
                    case COMPLETE ->
                        item.fulfilled()
                                ? ""
                                : words.of(
                                        "check.gaps", list.completeness().gaps().size());
                    default -> "";
                };
        return new CloseView.Check(item.kind().name().toLowerCase(Locale.ROOT), item.fulfilled(), detail);
    }

    private String by(AuditEntry entry) {
        return words.of("close.by", entry.who(), words.time(entry.at()), entry.detail());
    }

    private static List<CloseView.Message> messages(Ledger ledger, Period period) {
        List<CloseView.Message> messages = new ArrayList<>(ledger.outbox().ofPeriod(period).stream()
                .map(message -> new CloseView.Message(
                        message.messageId(),
                        message.recipient(),
                        message.subject(),
                        message.state().name().toLowerCase(Locale.ROOT),
                        message.note()))
                .toList());
        Collections.reverse(messages);
        return messages;
    }
}
