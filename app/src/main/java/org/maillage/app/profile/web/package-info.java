/** The page of a profile. */
@NullMarked
package org.maillage.app.profile.web;

import org.jspecify.annotations.NullMarked;
