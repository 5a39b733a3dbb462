/** The pages of scenarios: list, workbench, closures, comparison, note. */
@NullMarked
package org.maillage.app.scenario.web;

import org.jspecify.annotations.NullMarked;
