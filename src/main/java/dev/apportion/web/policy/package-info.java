/** The page of the policy: a new one is looked at before it takes the place of the one in use. */
@NullMarked
package dev.apportion.web.policy;

import org.jspecify.annotations.NullMarked;
