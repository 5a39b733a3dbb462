/**
 * The organisations of a plan and those of the directory, and what partners without an account
 * answer by a link.
 */
@NullMarked
@NamedInterface("partner")
package org.maillage.app.plan.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
