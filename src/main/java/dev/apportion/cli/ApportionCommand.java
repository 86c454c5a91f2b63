package dev.apportion.cli;

import dev.apportion.access.FileAccess;
import dev.apportion.access.LogConfigurator;
import dev.apportion.access.TemporaryFiles;
import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.frame.WrongUsage;
import dev.apportion.cli.option.ExitZeroOption;
import dev.apportion.cli.option.JsonOption;
import dev.apportion.cli.pages.OpenCommand;
import dev.apportion.cli.pages.ServeCommand;
import dev.apportion.cli.screen.Folded;
import dev.apportion.cli.screen.Terminal;
import dev.apportion.cli.screen.Version;
import dev.apportion.cli.team.UserCommand;
import dev.apportion.ledger.audit.SigningKey;
import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import dev.apportion.setting.WrongSettingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.SystemUtils;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole. */
@Command(
        name = "apportion",
        mixinStandardHelpOptions = true,
        description = "Distributes all cost of an organization to projects and operations, month by month.",
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            OpenCommand.class,
            ServeCommand.class,
            UserCommand.class,
            FetchCommand.class,
            AcceptCommand.class,
            CorrectCommand.class,
            WatchCommand.class,
            WorkerCommand.class,
            TemplatesCommand.class,
            FormCommand.class,
            StatusCommand.class,
            ExplainCommand.class,
            ApproveCommand.class,
            SendCommand.class,
            CloseCommand.class,
            ReopenCommand.class,
            ConfigCommand.class,
            AuditCommand.class,
            ForgetCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            LedgerCommand.class,
            InitCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 done, with something to do; 2 wrong usage;",
            "3 bad policy or template; 4 failed, run again to resume; 5 another run holds",
            "the data folder or period; 137 killed or out of memory, run again to resume."
        })
public final class ApportionCommand {

    private ApportionCommand() {}

    /**
     * Runs one command line and gives its exit code. No exception escapes: the user gets a message, the log gets the
     * rest.
     */
    public static int execute(String... args) {
        CommandLine line = new CommandLine(new ApportionCommand());
        tellVersion(line);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(Folded.WIDTH);
        line.setUsageHelpAutoWidth(false);
        line.setExecutionStrategy(parsed -> begin(parsed, line));
        line.setParameterExceptionHandler(WrongUsage::report);
        line.setExecutionExceptionHandler((e, command, parsed) -> Failure.report(e, command.getErr()));
        if (args.length == 0) {
            line.usage(line.getErr());
            return ExitCode.USAGE;
        }
        line.setErr(Terminal.lines(line.getErr()));
        try {
            return line.execute(args);
        } catch (Error e) {
            return Failure.report(e, line.getErr());
        }
    }

    private static void tellVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(ApportionCommand::tellVersion);
    }

    private static int begin(CommandLine.ParseResult parsed, CommandLine line) {
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        boolean help = last.isUsageHelpRequested()
                || last.isVersionHelpRequested()
                || last.commandSpec().userObject() instanceof CommandLine.HelpCommand;
        if (!help && !last.hasMatchedOption(JsonOption.NAME)) {
            line.setOut(Terminal.lines(line.getOut()));
        }
        try {
            if (!help) {
                log(last.commandSpec().userObject());
            }
            int exitCode = new CommandLine.RunLast().execute(parsed);
            boolean zero = last.hasMatchedOption(ExitZeroOption.NAME) && exitCode == ExitCode.DONE_WITH_FINDINGS;
            return zero ? ExitCode.DONE : exitCode;
        } catch (WrongSettingException e) {
            line.getErr().println(e.getMessage());
        } catch (InvalidPathException e) {
            line.getErr().println(Failure.unnameable(e));
        }
        line.getErr().flush();
        return ExitCode.USAGE;
    }

    /** The log is in the data folder, so its location, and who may read it, must be known before anything logs. */
    private static void log(Object command) {
        // Spring Boot would set up logging again, which takes time, and show its own problems to the user.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        // It loads the server of the pages in the background, whatever is run.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        Path home = command instanceof FolderCommand inFolder ? inFolder.chosen() : FolderCommand.usual();
        if (Files.isDirectory(home) && System.getProperty(LogConfigurator.FILE) == null) {
            // Workers share the folder with the run and with each other.
            String host = StringUtils.defaultIfEmpty(
                    SystemUtils.getHostName(),
                    String.valueOf(ProcessHandle.current().pid()));
            String name = command instanceof WorkerCommand ? "worker-" + host : "apportion";
            System.setProperty(
                    LogConfigurator.FILE, home.resolve("data").resolve(name).toString());
        }
        SettingValues settings = SettingValues.of(home);
        FileAccess.choose(settings);
        SigningKey.choose(settings);
        TemporaryFiles.keepIn(home.resolve("data"));
        if (settings.get(Setting.LOG_FORMAT).equals("json")) {
            // One object a line, for programs that collect logs.
            System.setProperty(LogConfigurator.FORMAT, LogConfigurator.JSON);
        }
    }
}
