/** Scenarios in store, and what they do to people: the changes that one tries before deciding. */
@NullMarked
package org.maillage.app.scenario;

import org.jspecify.annotations.NullMarked;
