package dev.apportion.cost;

import org.jspecify.annotations.Nullable;

/**
 * A pool before and after charges from other departments, in minor units of the reporting currency.
 *
 * @param pool code
 * @param sender department; null for a pool that gathers from everywhere
 * @param ownMinor cost gathered
 * @param grossMinor own cost and what other pools charge its sender, rounded half up on the absolute amount; the gross
 *     figures of all pools count cost that circulates more than once
 */
public record GrossCost(String pool, @Nullable String sender, long ownMinor, long grossMinor) {}
