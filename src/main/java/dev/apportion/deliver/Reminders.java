package dev.apportion.deliver;

import dev.apportion.cost.Period;
import dev.apportion.deliver.letter.Addressee;
import dev.apportion.message.Dates;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which departments are to be reminded of their spreadsheets: those that were expected and are late. */
final class Reminders {

    private final Policy policy;
    private final Set<String> present;
    private final @Nullable LocalDate due;
    private final boolean late;

    /**
     * @param present departments that have sent cost
     * @param today reminders go from the day after the one that spreadsheets are due
     */
    Reminders(Policy policy, Period period, Set<String> present, LocalDate today) {
        this.policy = policy;
        this.present = present;
        this.due = policy.settings().controls().due(period);
        this.late = due != null && today.isAfter(due);
    }

    boolean concern(Addressee addressee) {
        return !namesFor(addressee).isEmpty();
    }

    /** The late ones among the departments that somebody answers for. */
    List<String> namesFor(Addressee addressee) {
        List<String> names = new ArrayList<>();
        for (String code : late ? addressee.own() : List.<String>of()) {
            RegisteredDepartment department = policy.departments().get(code);
            if (department != null && department.expected() && !present.contains(code)) {
                names.add(department.department().name());
            }
        }
        return names;
    }

    String due(Locale language) {
        return due == null ? "" : new Dates(language).inFull(due);
    }
}
