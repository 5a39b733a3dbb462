/** The chapter on where places should go. */
@NullMarked
package org.maillage.app.siting.web;

import org.jspecify.annotations.NullMarked;
