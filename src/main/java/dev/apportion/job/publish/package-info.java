/**
 * Workbooks written, put in place and delivered; then the revision is complete.
 */
@NullMarked
package dev.apportion.job.publish;

import org.jspecify.annotations.NullMarked;
