/** Contacts in the database. */
@NullMarked
package org.maillage.app.contacts.jdbc;

import org.jspecify.annotations.NullMarked;
