package dev.apportion.cli.pages;

import org.jspecify.annotations.Nullable;

/** What the command line says of the pages for a team; null, or false, where the settings say it. */
record ServingChoices(
        @Nullable String listen,
        @Nullable Integer port,
        @Nullable String address,
        boolean behindProxy) {}
