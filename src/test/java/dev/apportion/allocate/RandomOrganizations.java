package dev.apportion.allocate;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.policy.Settings.Method;

/** Tries a property on as many random organizations as {@code -Dorganizations} says. */
public final class RandomOrganizations {

    /** Of each method; all properties together take some seconds. */
    private static final int EACH = Integer.getInteger("organizations", 250);

    /** A property of one organization; {@code what} names it by method and seed. */
    @FunctionalInterface
    public interface Property {

        void check(Organization organization, String what, long seed) throws AllocationException;
    }

    private RandomOrganizations() {}

    /** Organizations with credits. */
    public static void each(Method method, boolean mutual, Property property) throws AllocationException {
        for (long seed = 1; seed <= EACH; seed++) {
            property.check(RandomOrganization.of(seed, method, mutual, true), method + ", seed " + seed, seed);
        }
    }
}
