/** The ways in for a team: by password, or by OpenID Connect. */
@NullMarked
package dev.apportion.web.access.login;

import org.jspecify.annotations.NullMarked;
