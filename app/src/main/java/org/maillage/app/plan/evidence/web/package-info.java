/** Pages that take and give files of evidence. */
@NullMarked
package org.maillage.app.plan.evidence.web;

import org.jspecify.annotations.NullMarked;
