/** Pages of the register of places. */
@NullMarked
package org.maillage.app.register.web;

import org.jspecify.annotations.NullMarked;
