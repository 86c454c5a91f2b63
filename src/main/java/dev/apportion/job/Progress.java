package dev.apportion.job;

/** Is told how far a run has come. Called from several threads. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String what, String unit, long total) {}

        @Override
        public void advance(long by) {}

        @Override
        public void end(String result) {}

        @Override
        public void say(String message) {}
    };

    /**
     * A stage begins.
     *
     * @param what what is being done, such as "Reading"
     * @param unit what is counted, such as "rows"; empty if nothing is
     * @param total how many there will be, -1 if not known
     */
    void begin(String what, String unit, long total);

    void advance(long by);

    /** The stage ended. */
    void end(String result);

    /** Something worth knowing while it runs. */
    void say(String message);
}
