package dev.apportion.folder;

import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Determines whether a period's outcome would change: a hash over everything that it depends on, which is the
 * policy, the spreadsheets and how they are opened, the templates, the runs of earlier periods, and this program.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * The fingerprint of a policy and inputs that are at hand.
     *
     * @param earlier the latest runs of the periods before
     */
    public static String of(Home home, String policySha256, InputFiles inputs, List<Run> earlier) throws IOException {
        Sha256 hash = new Sha256().add(programVersion()).add(policySha256);
        String reading = home.reading().fingerprint();
        if (!reading.isEmpty()) {
            hash.add(reading);
        }
        for (SourceFile file : inputs.files()) {
            hash.add(file.name()).add(file.sha256());
        }
        for (Path template : home.templateFiles()) {
            hash.add(home.templates().relativize(template).toString()).add(Sha256.of(template));
        }
        earlier.forEach(run -> hash.add(run.period().toString()).add(run.basis().fingerprint()));
        return hash.hex();
    }

    /** The fingerprint of a period as its inputs are now. */
    public static String now(Home home, Period period, Ledger ledger) throws IOException {
        return of(
                home,
                Sha256.of(home.policy()),
                InputFiles.find(home.input(period)),
                ledger.runs().latestDoneBefore(period));
    }

    /** Identifies what the rows of a file depend on beside its bytes. */
    public static String ofReading(String policySha256, ReadSettings reading, List<CellCorrection> corrections) {
        Sha256 hash =
                new Sha256().add(programVersion()).add(reading.fingerprint()).add(policySha256);
        if (!corrections.isEmpty()) {
            hash.add(Corrections.fingerprint(corrections));
        }
        return hash.hex();
    }

    /** As in the program's manifest. */
    public static String programVersion() {
        String version = Fingerprint.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
