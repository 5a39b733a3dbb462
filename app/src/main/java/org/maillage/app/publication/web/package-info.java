/** The page where the two keys are turned. */
@NullMarked
package org.maillage.app.publication.web;

import org.jspecify.annotations.NullMarked;
