package dev.apportion.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;

/**
 * Where the log goes and how it looks, in place of a logback.xml, which takes longer to read than a small month to allocate.
 * Everything goes to a file beside the ledger; what people should know is printed by the commands. Found by logback as a service.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogConfigurator extends ContextAwareBase implements Configurator {

    /** The log's path without its ending. */
    public static final String FILE = "apportion.log";

    /** Its form, if it is not lines for people. */
    public static final String FORMAT = "apportion.log.format";

    /** One object a line, for programs that collect logs. */
    public static final String JSON = "json";

    private static final String LARGEST = "10MB";
    private static final int MONTHS = 24;

    /**
     * A message is one line, and what an exception says goes on indented: nothing that a spreadsheet says looks like an entry.
     */
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36}"
            + " %replace(%msg){'[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+', ' '}%n"
            + "%replace(%replace(%ex){'(?m)^(?=.)', '  '}){'[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]', ' '}%nopex";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        String path = System.getProperty(FILE, System.getProperty("java.io.tmpdir") + "/apportion");
        PrivateLog<ILoggingEvent> file = new PrivateLog<>();
        file.setContext(context);
        file.setName("file");
        file.setFile(path + ".log");
        file.setEncoder(encoder(context));
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(path + ".%d{yyyy-MM}.%i.log");
        policy.setMaxFileSize(FileSize.valueOf(LARGEST));
        policy.setMaxHistory(MONTHS);
        policy.start();
        file.setRollingPolicy(policy);
        file.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(file);
        // HSQLDB brings its lock messages here; users are told about a lock in other words.
        context.getLogger("org.springframework.boot.support").setLevel(Level.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context) {
        if (JSON.equals(System.getProperty(FORMAT))) {
            JsonEncoder json = new JsonEncoder();
            json.setContext(context);
            json.start();
            return json;
        }
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern(PATTERN);
        lines.setCharset(StandardCharsets.UTF_8);
        lines.start();
        return lines;
    }
}
