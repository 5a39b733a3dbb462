/** Whether the database answers. */
@NullMarked
package org.maillage.app.operations.jdbc;

import org.jspecify.annotations.NullMarked;
