package dev.apportion.cost;

/** A cost center. Codes are compared exactly. */
public record Department(String code, String name, Kind kind) {

    /** Support departments serve others and send their cost on; operating departments keep it. */
    public enum Kind {
        SUPPORT,
        OPERATING
    }
}
