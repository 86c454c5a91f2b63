package dev.apportion.web.month;

import dev.apportion.cost.Period;
import dev.apportion.folder.InputFiles;
import dev.apportion.ledger.Run;
import dev.apportion.web.access.Addresses;
import dev.apportion.web.access.Permission;
import dev.apportion.web.access.Person;
import dev.apportion.web.run.BackgroundRun;
import dev.apportion.web.shell.Attachment;
import dev.apportion.web.shell.Shell;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a month, and its workbooks. */
@Controller
public final class MonthController {

    private final Workplace workplace;
    private final BackgroundRun run;
    private final Words words;
    private final KnownCharts charts;

    public MonthController(Workplace workplace, BackgroundRun run, Words words) {
        this.workplace = workplace;
        this.run = run;
        this.words = words;
        this.charts = new KnownCharts(workplace, words);
    }

    /** The newest month; where there is none, how to begin. */
    @GetMapping("/")
    String newest() {
        return workplace
                .home()
                .newestPeriod()
                .map(period -> "redirect:" + (seesAll() ? "" : Addresses.OWN) + "/" + period)
                .orElse("begin");
    }

    private static boolean seesAll() {
        Person person = Person.present();
        return person != null && person.may(Permission.LOOK);
    }

    @GetMapping(Shell.PERIOD)
    String month(@PathVariable Period period, Model model) throws Exception {
        Path input = workplace.home().input(period);
        model.addAttribute("period", period);
        model.addAttribute(
                "received",
                Files.isDirectory(input) ? InputFiles.received(input).size() : 0);
        model.addAttribute("run", run.state());
        model.addAttribute(
                "interrupted",
                !run.isUnderWay()
                        && workplace.look(
                                ledger -> ledger.runs().unfinished(period).isPresent()));
        model.addAttribute(
                "month",
                workplace
                        .look(ledger -> MonthFigures.of(workplace, words, ledger, period))
                        .orElse(null));
        model.addAttribute("charts", charts.of(period).orElse(null));
        return "month";
    }

    /** A file of the latest run, by its path below the output folder. */
    @GetMapping(Shell.PERIOD + "/download")
    ResponseEntity<Resource> download(@PathVariable Period period, @RequestParam String file) throws Exception {
        Optional<Run> latest = workplace.look(ledger -> ledger.runs().latestDone(period));
        Path found = Downloads.file(workplace.home().output(latest.orElseThrow(UnknownFileException::new)), file);
        return Attachment.of(found);
    }
}
