/** Ways of signing in and invitations, in the database. */
@NullMarked
package org.maillage.app.signin.jdbc;

import org.jspecify.annotations.NullMarked;
