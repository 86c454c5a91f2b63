package dev.apportion.deliver;

/**
 * What became of the outbox.
 *
 * @param uncertain caught between handing over and the answer: may or may not have arrived
 */
public record DeliveryReport(int sent, int written, int waiting, int failed, int uncertain) {}
