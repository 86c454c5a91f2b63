package dev.apportion.ledger.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signatures of entries of the audit log. An entry is signed in the transaction that adds it or never: whoever changes one later,
 * and those after it, can only leave them without.
 */
public final class Signatures {

    private final JdbcClient client;

    public Signatures(JdbcClient client) {
        this.client = client;
    }

    /** Signs an entry, if the process has a key, in the transaction that adds it. */
    public void add(long entry, String hash) {
        Optional<SigningKey> key = SigningKey.chosen();
        if (key.isPresent()) {
            client.sql("INSERT INTO audit_signature (entry_no, signature) VALUES (?, ?)")
                    .params(entry, key.get().sign(entry, hash))
                    .update();
        }
    }

    /** All that there are, by their entries' numbers. */
    public NavigableMap<Long, String> all() {
        NavigableMap<Long, String> all = new TreeMap<>();
        client.sql("SELECT entry_no, signature FROM audit_signature").query(row -> {
            all.put(row.getLong(1), row.getString(2));
        });
        return all;
    }

    /**
     * One sentence for each entry that is not signed with the key, from the first on that is signed: those before it are in its hash.
     *
     * @param hashes of all entries by number
     */
    public List<String> faults(NavigableMap<Long, String> hashes, VerifyingKey key) {
        NavigableMap<Long, String> signatures = all();
        if (hashes.isEmpty()) {
            return List.of();
        }
        if (signatures.isEmpty()) {
            return List.of("No entry is signed.");
        }
        List<String> faults = new ArrayList<>();
        for (Map.Entry<Long, String> entry :
                hashes.tailMap(signatures.firstKey(), true).entrySet()) {
            String signature = signatures.get(entry.getKey());
            if (signature == null) {
                faults.add("Entry " + entry.getKey() + " is not signed, though one before it is.");
            } else if (!key.fits(entry.getKey(), entry.getValue(), signature)) {
                faults.add("The signature of entry " + entry.getKey() + " was not made for it with this key.");
            }
        }
        signatures.keySet().stream()
                .filter(entry -> !hashes.containsKey(entry))
                .forEach(entry -> faults.add("There is a signature of entry " + entry + ", which is not there."));
        return faults;
    }
}
