/** Which organisation is which, in the database. */
@NullMarked
package org.maillage.app.plan.partner.jdbc;

import org.jspecify.annotations.NullMarked;
