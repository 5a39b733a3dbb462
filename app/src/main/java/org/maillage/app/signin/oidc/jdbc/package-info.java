/** Identities in the database. */
@NullMarked
package org.maillage.app.signin.oidc.jdbc;

import org.jspecify.annotations.NullMarked;
