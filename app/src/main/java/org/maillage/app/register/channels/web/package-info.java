/** The page that compares operators by channel. */
@NullMarked
package org.maillage.app.register.channels.web;

import org.jspecify.annotations.NullMarked;
