package dev.apportion.deliver;

import java.nio.file.Path;
import java.util.List;

/** The workbooks that one person gets. The hash is over their names and bytes and the copies' addresses. */
record Parcel(String to, List<String> cc, List<Path> workbooks, String sha256) {}
