/** The page that asks for the local value of an action. */
@NullMarked
package org.maillage.app.plan.value.web;

import org.jspecify.annotations.NullMarked;
