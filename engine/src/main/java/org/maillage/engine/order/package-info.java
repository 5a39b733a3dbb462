/** In which order the nodes of a road network are contracted: nested dissection. */
@NullMarked
package org.maillage.engine.order;

import org.jspecify.annotations.NullMarked;
