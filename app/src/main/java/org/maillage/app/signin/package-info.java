/**
 * How people come in: passkeys, password with one-time code, invitations, the link that the server
 * prints for whoever sits at it. What they may do then is {@code app.access}'s.
 */
@NullMarked
package org.maillage.app.signin;

import org.jspecify.annotations.NullMarked;
