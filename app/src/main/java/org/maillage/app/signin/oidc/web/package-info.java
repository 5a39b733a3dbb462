/** To a provider of identities and back: sign-in, refusal, sign-out. */
@NullMarked
package org.maillage.app.signin.oidc.web;

import org.jspecify.annotations.NullMarked;
