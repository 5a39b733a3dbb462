/** Scenarios in the database. */
@NullMarked
package org.maillage.app.scenario.jdbc;

import org.jspecify.annotations.NullMarked;
