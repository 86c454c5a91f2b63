package dev.apportion.web.run;

import dev.apportion.cost.Period;
import dev.apportion.job.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, or how it ended.
 *
 * @param stage what is being done, in words; empty before the first stage
 * @param unit what is counted, one of them; empty if nothing is
 * @param total how many there will be; -1 if not known
 * @param parts such as "file 3 of 54"; may be empty
 * @param secondsLeft of the stage; null if not known
 * @param said what was worth knowing, in order
 * @param outcome null until it ended well
 * @param failure why it ended otherwise, for people; null if it didn't
 */
public record RunState(
        Period period,
        boolean underWay,
        boolean stopping,
        String stage,
        String unit,
        long count,
        long total,
        String parts,
        @Nullable Long secondsLeft,
        List<String> done,
        List<String> said,
        @Nullable Outcome outcome,
        @Nullable String failure) {}
