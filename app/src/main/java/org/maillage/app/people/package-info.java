/**
 * Organisations, their names and successions, and the people who act for them: the one place where
 * people are named. Everything else knows them by id.
 */
@NullMarked
package org.maillage.app.people;

import org.jspecify.annotations.NullMarked;
