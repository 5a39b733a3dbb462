/** Campaigns of presence in the database. */
@NullMarked
package org.maillage.app.register.presence.jdbc;

import org.jspecify.annotations.NullMarked;
