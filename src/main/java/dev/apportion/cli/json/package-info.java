/** What commands print as JSON: a record each, whose components docs/json.md lists. Uses nothing of the command line. */
@NullMarked
package dev.apportion.cli.json;

import org.jspecify.annotations.NullMarked;
