/**
 * The one place where it is decided who may see or do what in the pages: {@link dev.apportion.web.access.Rules} says it of each
 * address, {@link dev.apportion.web.access.AccessChain} holds requests to it before anything else sees them.
 */
@NullMarked
package dev.apportion.web.access;

import org.jspecify.annotations.NullMarked;
