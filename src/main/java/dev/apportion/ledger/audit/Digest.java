package dev.apportion.ledger.audit;

import dev.apportion.cost.Sha256;

/**
 * The hashes of what an entry of the audit log is about, a run or messages: each takes in what the one before it does, and more. So
 * it can be told, where people's texts were changed, that nothing else was.
 *
 * @param figures of numbers, days, departments, currencies and words of the program
 * @param codes of accounts, work items, pools and bases too
 * @param texts of all that there is
 */
public record Digest(String figures, String codes, String texts) {

    /** What an entry records. */
    public String hex() {
        return new Sha256().add(figures).add(codes).add(texts).hex();
    }

    /** Whether an entry recorded this, now or when it recorded the hash of all that there is by itself. */
    public boolean fits(String recorded) {
        return recorded.equals(hex()) || recorded.equals(texts);
    }
}
