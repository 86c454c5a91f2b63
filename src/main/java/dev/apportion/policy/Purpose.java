package dev.apportion.policy;

/** What a project or operation is for, beside its type: the run, grow and transform of IT spending (Gartner). */
public enum Purpose {
    /** Keeps the business going. */
    RUN,
    /** Does more of what the business does already. */
    GROW,
    /** Does what the business has not done before. */
    TRANSFORM
}
