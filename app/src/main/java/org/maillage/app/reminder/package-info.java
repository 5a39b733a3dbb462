/**
 * Reminders by e-mail: one digest of what is asked of somebody, never more than one a week, never
 * an empty one.
 */
@NullMarked
package org.maillage.app.reminder;

import org.jspecify.annotations.NullMarked;
