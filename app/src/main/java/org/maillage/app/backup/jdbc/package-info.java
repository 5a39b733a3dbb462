/** All tables of a database out and in, whatever they mean. */
@NullMarked
@NamedInterface("jdbc")
package org.maillage.app.backup.jdbc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
