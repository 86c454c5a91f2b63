package dev.apportion.web.access;

/** Addresses that more than one part of the pages knows. */
public final class Addresses {

    /** A month's page, for mappings. */
    public static final String PERIOD = "/{period:\\d{4}-(?:0[1-9]|1[0-2])}";

    /** What the head of a department sees is below it. */
    public static final String OWN = "/my";

    /** The page to log in, where there is one. */
    public static final String LOG_IN = "/login";

    public static final String LOG_OUT = "/logout";

    /** Where users change their passwords. */
    public static final String PASSWORD = "/password";

    /** What is shown instead of what somebody may not see. */
    public static final String FAULT = "/fault";

    /** Below it are answers for commands, which have the key and no session. */
    public static final String COMMANDS = "/command/";

    /** A mail as its recipients see it. */
    public static final String MAIL = PERIOD + "/mail/message";

    private Addresses() {}
}
