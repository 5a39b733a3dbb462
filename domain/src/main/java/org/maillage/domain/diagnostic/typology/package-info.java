/** Types of communes by written rules (A32). */
@NullMarked
package org.maillage.domain.diagnostic.typology;

import org.jspecify.annotations.NullMarked;
