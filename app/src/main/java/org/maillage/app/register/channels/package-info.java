/** By which ways an operator is reached, and how often each is used. */
@NamedInterface("channels")
@NullMarked
package org.maillage.app.register.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
