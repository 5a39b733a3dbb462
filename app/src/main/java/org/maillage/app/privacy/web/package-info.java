/** The register, and what is kept of one person. */
@NullMarked
package org.maillage.app.privacy.web;

import org.jspecify.annotations.NullMarked;
