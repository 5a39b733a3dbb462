/** Comments beside the sections of a fiche, and their forms. */
@NullMarked
package org.maillage.app.plan.comment.web;

import org.jspecify.annotations.NullMarked;
