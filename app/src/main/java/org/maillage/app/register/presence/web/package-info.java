/** The page of the campaigns of presence. */
@NullMarked
package org.maillage.app.register.presence.web;

import org.jspecify.annotations.NullMarked;
