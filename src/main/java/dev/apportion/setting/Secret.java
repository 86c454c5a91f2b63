package dev.apportion.setting;

/** A password. Shows up in no log, message or exception. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "(secret)";
    }
}
