/**
 * What is done over all files together: control totals, the month's rules, allocation, reconciliation, restatement.
 */
@NullMarked
package dev.apportion.job.balance;

import org.jspecify.annotations.NullMarked;
