package dev.apportion.deliver;

import dev.apportion.cost.Ledger;
import dev.apportion.cost.Run;
import dev.apportion.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;

/** Stub. */
public final class Delivery {
    public Delivery(Policy policy, Ledger ledger, Run run, Path outputFolder, Path mailTemplates, MailSettings s) {}

    public void prepare() throws IOException {}

    public DeliveryReport deliver(boolean uncertain) {
        return new DeliveryReport(0);
    }
}
