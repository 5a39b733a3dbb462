/** The door: who acts in a request, what its route asks for, and the answer to who may not. */
@NullMarked
@NamedInterface("web")
package org.maillage.app.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
