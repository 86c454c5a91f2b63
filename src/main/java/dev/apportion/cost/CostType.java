package dev.apportion.cost;

/** All work in an organization is one of the two, and so is its cost. */
public enum CostType {
    /** Temporary and unique, with a definite beginning and end: changes the business. */
    PROJECT,
    /** Ongoing and repetitive: runs the business. */
    OPERATION
}
