package dev.apportion.web.month;

import dev.apportion.cost.Period;
import dev.apportion.web.run.BackgroundRun;
import dev.apportion.web.shell.Shell;
import dev.apportion.web.shell.Workplace;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Starts and stops a month's run, and tells how far it is. */
@Controller
public final class RunController {

    private static final long LOOK_MILLIS = 400;

    private final Workplace workplace;
    private final BackgroundRun run;

    public RunController(Workplace workplace, BackgroundRun run) {
        this.workplace = workplace;
        this.run = run;
    }

    @PostMapping(Shell.PERIOD + "/run")
    String start(@PathVariable Period period) {
        run.start(period, workplace.who());
        return "redirect:/" + period;
    }

    @PostMapping(Shell.PERIOD + "/run/stop")
    String stop(@PathVariable Period period) {
        run.stop();
        return "redirect:/" + period;
    }

    /** The part of the page that says how far it is. */
    @GetMapping(Shell.PERIOD + "/run")
    String progress(@PathVariable Period period, Model model) {
        model.addAttribute("period", period);
        model.addAttribute("run", run.state());
        return "run :: progress";
    }

    /** Tells a page that there is more to see, and at last that the run ended. */
    @GetMapping(Shell.PERIOD + "/run/events")
    SseEmitter events(@PathVariable Period period) {
        SseEmitter events = new SseEmitter();
        Thread telling = new Thread(() -> tell(events), "run-events");
        telling.setDaemon(true);
        telling.start();
        return events;
    }

    private void tell(SseEmitter events) {
        try {
            while (run.isUnderWay()) {
                events.send(SseEmitter.event().name("progress").data(""));
                Thread.sleep(LOOK_MILLIS);
            }
            events.send(SseEmitter.event().name("end").data(""));
            events.complete();
        } catch (IOException | IllegalStateException e) {
            // The page was left.
            events.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
