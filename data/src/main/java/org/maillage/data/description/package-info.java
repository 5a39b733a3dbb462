/**
 * The description of a territory folder, {@code territoire.yaml}: which files, of which kind, from
 * whom, of which vintage, and where they lie.
 */
@NullMarked
package org.maillage.data.description;

import org.jspecify.annotations.NullMarked;
