package dev.apportion.deliver.smtp;

import dev.apportion.deliver.letter.Addresses;
import dev.apportion.deliver.letter.Letter;
import dev.apportion.deliver.letter.OneLine;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A letter on its way: who has it, who refused it and who is still to get it. */
public final class Parcel {

    private final Letter letter;
    private final Map<String, InternetAddress> pending = new LinkedHashMap<>();
    private final List<String> accepted;
    private final Map<String, String> refused = new LinkedHashMap<>();
    private Map<String, String> postponed = Map.of();

    /** @param accepted addresses that have it from an earlier delivery */
    public Parcel(Letter letter, List<String> addresses, List<String> accepted) {
        this.letter = letter;
        this.accepted = new ArrayList<>(accepted);
        for (String address : addresses) {
            InternetAddress parsed = Addresses.parsed(address);
            if (parsed == null) {
                refused.put(OneLine.of(address), "is not a valid mail address");
            } else if (!accepted.contains(address)) {
                pending.put(address, parsed);
            }
        }
    }

    public Letter letter() {
        return letter;
    }

    /** Addresses to hand it over for, by the name that the outbox knows. */
    public Map<String, InternetAddress> pending() {
        return pending;
    }

    public boolean done() {
        return pending.isEmpty();
    }

    public boolean anybodyRefused() {
        return !refused.isEmpty();
    }

    public void heard(HandOver answer) {
        accepted.addAll(answer.accepted());
        refused.putAll(answer.refused());
        postponed = answer.postponed();
        answer.accepted().forEach(pending::remove);
        answer.refused().keySet().forEach(pending::remove);
    }

    /** Addresses that have it by now. */
    public List<String> accepted() {
        return accepted;
    }

    /** What went wrong, empty if nothing did. */
    public String note() {
        Map<String, String> faults = new LinkedHashMap<>(refused);
        faults.putAll(postponed);
        return faults.entrySet().stream()
                .map(fault -> fault.getKey() + ": " + fault.getValue())
                .collect(Collectors.joining("; "));
    }
}
