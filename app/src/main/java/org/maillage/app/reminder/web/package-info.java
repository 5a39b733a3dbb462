/** Pages about reminders: for who keeps the scheme, and for who receives them. */
@NullMarked
package org.maillage.app.reminder.web;

import org.jspecify.annotations.NullMarked;
