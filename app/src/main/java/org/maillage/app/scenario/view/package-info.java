/** Scenarios in words: their changes, what is wrong with them, what they do to people. */
@NullMarked
package org.maillage.app.scenario.view;

import org.jspecify.annotations.NullMarked;
