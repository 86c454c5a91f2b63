package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.screen.Folded;
import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import dev.apportion.setting.WrongSettingException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** The settings and their values. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Lists all settings: what they mean and accept, their values, and where these come from. Secrets"
                + " are not shown. Exits 2 if a value is wrong.")
final class ConfigCommand extends FolderCommand {

    @Override
    public Integer call() {
        SettingValues settings = home().settings();
        PrintWriter out = out();
        List<String> faults = new ArrayList<>();
        out.println("A setting is an environment variable or, below it, a line of " + SettingValues.FILE + " in "
                + home().folder() + ".");
        for (Setting<?> setting : Setting.all()) {
            out.println();
            out.println(setting.variable()
                    + switch (settings.origin(setting)) {
                        case DEFAULT -> "";
                        case ENVIRONMENT -> " = " + settings.shown(setting) + "  (environment)";
                        case FILE -> " = " + settings.shown(setting) + "  (" + SettingValues.FILE + ")";
                    });
            Folded.print(out, "    ", setting.property() + ": " + setting.meaning());
            Folded.print(out, "    ", setting.type() + "; default: " + setting.otherwiseInWords());
            if (setting.isSecret()) {
                Folded.print(
                        out, "    ", "not in " + SettingValues.FILE + "; or " + setting.fileVariable() + ", a path");
            } else if (!setting.mayStandInFile()) {
                Folded.print(out, "    ", "not in " + SettingValues.FILE);
            }
            try {
                settings.find(setting);
            } catch (WrongSettingException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        out.flush();
        faults.forEach(err()::println);
        err().flush();
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
    }
}
