package dev.apportion.deliver;

import java.util.Map;

/** Stub. */
public record MailSettings(int n) {
    public static MailSettings fromEnvironment(Map<String, String> env) {
        return new MailSettings(env.size());
    }
}
