/**
 * Parts of steps done by other processes: the manager sends their numbers over a broker and waits for what the job repository
 * says of them; a worker takes them one by one. The repository decides who works on what, a message is only a hint.
 */
@NullMarked
package dev.apportion.job.remote;

import org.jspecify.annotations.NullMarked;
