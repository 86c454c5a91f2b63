package dev.apportion.deliver;

/** Stub. */
public record DeliveryReport(int n) {}
