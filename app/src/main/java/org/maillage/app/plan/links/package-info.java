/** What the fiches of a plan have to do with: services, places, communes, scenarios, each other. */
@NullMarked
package org.maillage.app.plan.links;

import org.jspecify.annotations.NullMarked;
