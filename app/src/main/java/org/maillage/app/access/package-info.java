/**
 * Who may do what: roles, rights, the one table between them, and who acts now. Knows nothing of
 * how people sign in, nor where they are kept.
 */
@NullMarked
package org.maillage.app.access;

import org.jspecify.annotations.NullMarked;
