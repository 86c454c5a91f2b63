package dev.apportion.report.whatif;

/** The policy that a month is compared under: its file's name and its content's SHA-256. */
public record OtherPolicy(String file, String sha256) {}
