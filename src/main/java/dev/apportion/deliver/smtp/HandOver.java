package dev.apportion.deliver.smtp;

import java.util.List;
import java.util.Map;

/**
 * What the mail server said to one message.
 *
 * @param accepted addresses that it took the message for
 * @param refused addresses that it will never take it for, with its reasons
 * @param postponed addresses that may work later, with its reasons
 * @param uncertain whether the connection was lost when the server had the message but hadn't answered: addresses that
 *     are in neither list may have it
 */
public record HandOver(
        List<String> accepted, Map<String, String> refused, Map<String, String> postponed, boolean uncertain) {}
