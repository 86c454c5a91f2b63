package dev.apportion.shipped.samples;

import java.util.ArrayList;
import java.util.List;

/** Plants the mistakes of a department into its month: a handful, at places that depend on the file alone. */
final class Mistakes {

    private Mistakes() {}

    static List<Cost> plant(List<Cost> costs, Fault... faults) {
        List<Cost> planted = new ArrayList<>(costs);
        for (int i = 0; i < faults.length; i++) {
            int at = (planted.size() / (faults.length + 1)) * (i + 1) + 3;
            if (faults[i] == Fault.DUPLICATE) {
                planted.add(at, planted.get(at));
            } else {
                planted.set(at, planted.get(at).with(faults[i]));
            }
        }
        return planted;
    }
}
