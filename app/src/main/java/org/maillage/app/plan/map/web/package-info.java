/** The map of actions. */
@NullMarked
package org.maillage.app.plan.map.web;

import org.jspecify.annotations.NullMarked;
