/**
 * Identities that a provider of OpenID Connect vouches for: which person they are, and who is told
 * why not.
 */
@NullMarked
package org.maillage.app.signin.oidc;

import org.jspecify.annotations.NullMarked;
