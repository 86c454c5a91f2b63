/**
 * What commands print: a run's progress and outcome, findings, answers.
 */
@NullMarked
package dev.apportion.cli.screen;

import org.jspecify.annotations.NullMarked;
